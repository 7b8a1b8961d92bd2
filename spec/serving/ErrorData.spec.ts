import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { CopilotError } from '../../src/errors/CopilotError.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { TurnError } from '../../src/errors/TurnError.js';
import { TurnInterruptedError } from '../../src/errors/TurnInterruptedError.js';
import { errorData, errorOf } from '../../src/serving/ErrorData.js';

const travelled = (error: unknown) => errorOf(JSON.parse(JSON.stringify(errorData(error))));

describe('errors on their way', () => {
  it.each<CopilotError>([
    new InvalidOptionsError('message', [{ path: 'prompt', expected: 'must be a text' }]),
    new RequestRefusedError(404, 'There is no such turn.'),
    new SessionClosedError('s'),
    new TurnError('s', 'm', { errorType: 'query', message: 'No.', statusCode: 500 }),
    new TurnAbortedError('s', 'm', true, 'user_initiated'),
    new TurnAbortedError('s', 'm', false),
    new TurnInterruptedError('s', { started: true, text: 'Hel', toolsRan: false }, undefined),
  ])('arrive as what they were: $code', (error) => {
    const arrived = travelled(error);
    expect(arrived).toBeInstanceOf(error.constructor);
    expect(Object.entries(arrived)).toEqual(Object.entries(error));
    expect(arrived.message).toBe(error.message);
  });

  it('leave behind how a process ended', () => {
    const exit = { exitCode: 1, signal: null, stderrTail: ['secret'] };
    const lost = new ConnectionLostError('it exited', { exit });

    expect(JSON.stringify(errorData(lost))).not.toContain('secret');
    expect(travelled(lost)).toMatchObject({ code: 'CONNECTION_LOST', exit: undefined });
  });

  it('are refusals when there is no class for them', () => {
    const error = new RpcError('session.send', -32603, 'Not now.');
    expect(travelled(error)).toMatchObject({ code: 'REQUEST_REFUSED', status: 500, message: error.message });
    expect(travelled(new Error('secret'))).toMatchObject({ code: 'REQUEST_REFUSED', status: 500 });
    expect(travelled(new Error('secret')).message).not.toContain('secret');
    expect(errorOf(undefined)).toMatchObject({ code: 'REQUEST_REFUSED' });
    expect(errorOf({ code: 'TURN_INTERRUPTED' })).toMatchObject({ code: 'TURN_INTERRUPTED' });
  });
});
