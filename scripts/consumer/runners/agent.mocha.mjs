/* global describe, it */
import * as rxjs from 'rxjs';
import * as testing from 'copilot-rx/testing';
import { defineSuite } from './suite.cjs';

defineSuite({ describe, it, testing, rxjs });
