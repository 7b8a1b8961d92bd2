import * as rxjs from 'rxjs';
import * as testing from 'copilot-rx/testing';
import 'copilot-rx/testing/vitest';
import { describe, expect, it } from 'vitest';
import { defineMatcherSuite, defineSuite } from './suite.cjs';

defineSuite({ describe, it, testing, rxjs });
defineMatcherSuite({ describe, it, expect });
