import { createRequire } from 'node:module';
import * as main from 'copilot-rx';
import * as agUi from 'copilot-rx/ag-ui';
import * as operators from 'copilot-rx/operators';
import * as scriptedModel from 'copilot-rx/scripted-model';
import * as testing from 'copilot-rx/testing';

import { check } from './check.cjs';

await check({ main, agUi, operators, scriptedModel, testing }, createRequire(import.meta.url)('copilot-rx'));
