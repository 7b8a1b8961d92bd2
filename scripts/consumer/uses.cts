import main = require('copilot-rx');
import operators = require('copilot-rx/operators');
import scriptedModel = require('copilot-rx/scripted-model');
import type {} from 'copilot-rx/testing';

export const client: main.CopilotClient = new main.CopilotClient({});
export const texts = operators.textDeltas();
export const reply = scriptedModel.text('Hello');
