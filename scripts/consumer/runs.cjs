const main = require('copilot-rx');
const operators = require('copilot-rx/operators');
const scriptedModel = require('copilot-rx/scripted-model');
const testing = require('copilot-rx/testing');

const { check } = require('./check.cjs');

import('copilot-rx').then((other) => check({ main, operators, scriptedModel, testing }, other));
