import type { Interrupt } from '@ag-ui/core';
import { toAnswer } from '../../src/ag-ui/toAnswer.js';
import { toInterrupt } from '../../src/ag-ui/toInterrupt.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import type { PermissionRequest } from '../../src/protocol/PermissionRequest.js';
import type { DeskAsk } from '../../src/serving/DeskAsk.js';

const envelope = { id: 'i', sessionId: 's' };
const of = { id: '1', sessionId: 's', mustAnswer: true };
const permission: DeskAsk = { ...envelope, kind: 'permission', input: { kind: 'shell', fullCommandText: 'ls' } };
const question: DeskAsk = {
  ...envelope,
  kind: 'userInput',
  input: { ...of, kind: 'userInput', question: 'Which?', choices: ['a', 'b'], allowFreeform: false },
};
const schema = { type: 'object', properties: { name: { type: 'string' } } };
const form: DeskAsk = {
  ...envelope,
  kind: 'elicitation',
  input: { ...of, kind: 'elicitation', message: 'Who?', requestedSchema: schema },
};
const plan: DeskAsk = {
  ...envelope,
  kind: 'exitPlanMode',
  input: { ...of, kind: 'exitPlanMode', summary: 'A plan', actions: ['interactive'] },
};

describe('toInterrupt', () => {
  it.each<[DeskAsk, Partial<Interrupt>]>([
    [permission, { reason: 'confirmation', message: 'Run `ls`?' }],
    [
      { ...permission, toolCallId: 't', agentId: 'a' },
      { reason: 'tool_call', toolCallId: 't', subagentRunId: 'a' },
    ],
    [question, { reason: 'input_required', message: 'Which?' }],
    [form, { reason: 'input_required', message: 'Who?', responseSchema: schema }],
    [plan, { reason: 'confirmation', message: 'A plan' }],
  ])('tells what is asked: %j', (ask, expected) => {
    const { kind, input } = ask;
    expect(toInterrupt(ask, 'later')).toMatchObject({
      id: 'i',
      expiresAt: 'later',
      metadata: { 'copilot-rx': { kind, input } },
      ...expected,
    });
  });

  it.each<[PermissionRequest, string]>([
    [{ kind: 'write', fileName: 'a' }, 'Write a?'],
    [{ kind: 'read', path: 'a' }, 'Read a?'],
    [{ kind: 'url', url: 'a' }, 'Fetch a?'],
    [{ kind: 'custom-tool', toolName: 'a' }, 'Use the tool a?'],
    [{ kind: 'memory' }, 'Allow what is of the kind “memory”?'],
  ])('puts a permission into words: %j', (input, message) => {
    expect(toInterrupt({ ...envelope, kind: 'permission', input }).message).toBe(message);
  });

  it('has the schema of the answer', () => {
    expect(toInterrupt(question).responseSchema).toMatchObject({
      properties: { answer: { type: 'string', enum: ['a', 'b'] } },
      required: ['answer'],
    });
    expect(toInterrupt(permission).responseSchema).toMatchObject({ required: ['approved'] });
  });
});

describe('toAnswer', () => {
  it.each<[DeskAsk, unknown, unknown]>([
    [permission, { approved: true }, { decision: 'allow' }],
    [permission, { approved: true, scope: 'session' }, { decision: 'allow', scope: 'session' }],
    [permission, { approved: false, feedback: 'No.' }, { decision: 'deny', feedback: 'No.' }],
    [permission, { decision: 'allow' }, { decision: 'allow' }],
    [question, { answer: 'a' }, { answer: 'a' }],
    [question, 'b', { answer: 'b' }],
    [form, { name: 'Ada' }, { action: 'accept', content: { name: 'Ada' } }],
    [form, undefined, { action: 'decline' }],
    [plan, { approved: true, selectedAction: 'interactive' }, { approved: true, selectedAction: 'interactive' }],
  ])('takes a payload for what it says: %j %j', (ask, payload, answer) => {
    expect(toAnswer(ask, payload)).toEqual(answer);
  });

  it.each<[DeskAsk, unknown]>([
    [permission, 'yes'],
    [permission, undefined],
    [permission, {}],
    // Neither a yes nor a no: not to be taken for a no that a person said.
    [permission, { approved: 'yes' }],
    [permission, { approved: 'yes', decision: 'allow' }],
    [question, 'c'],
    [form, 'Ada'],
    [plan, {}],
  ])('refuses what is no answer: %j %j', (ask, payload) => {
    expect(() => toAnswer(ask, payload)).toThrow(InvalidOptionsError);
  });
});
