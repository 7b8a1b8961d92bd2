const main = require('copilot-rx');
const agUi = require('copilot-rx/ag-ui');
const operators = require('copilot-rx/operators');
const scriptedModel = require('copilot-rx/scripted-model');
const testing = require('copilot-rx/testing');

const { check } = require('./check.cjs');

import('copilot-rx').then((other) => check({ main, agUi, operators, scriptedModel, testing }, other));
