import { createMarbleAssert, delta, message, tool, toolFailure, toolResult, tools } from 'copilot-rx/testing';
import { NEVER, of, throwError } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { createExpectTurn } from '../../src/testing/createExpectTurn.js';
import type { ExpectTurn } from '../../src/testing/createExpectTurn.js';
import { event } from '../support/events.js';

const check = (spec: (expectTurn: ExpectTurn) => void) =>
  new TestScheduler(createMarbleAssert()).run((helpers) => spec(createExpectTurn(helpers)));

const turn$ = of(
  event('user.message', { content: 'Hi' }),
  event('assistant.turn_start', { turnId: '0' }),
  event('assistant.reasoning_delta', { reasoningId: 'r', deltaContent: 'Hm' }),
  event('assistant.message', { messageId: 'a', content: '' }),
  event('tool.execution_start', { toolCallId: 't', toolName: 'echo', arguments: { x: 1 } }),
  event('tool.execution_complete', { toolCallId: 't', success: true, result: { content: '1' } }),
  event('tool.execution_start', { toolCallId: 'u', toolName: 'sh' }),
  event('tool.execution_complete', { toolCallId: 'u', success: false, error: { message: 'denied' } }),
  event('assistant.turn_retry', { turnId: '0', reason: 'rate_limit' }),
  event('assistant.message_delta', { messageId: 'b', deltaContent: 'Hello' }),
  event('assistant.message', { messageId: 'b', content: 'Hello' }),
  event('session.compaction_start', {}),
  event('session.compaction_complete', { success: true }),
  event('session.error', { errorType: 'query', message: 'No' }),
  event('assistant.usage', {}),
  event('session.idle', {}),
);

describe('createExpectTurn', () => {
  it('shows what an agent does, by kind', () => {
    check((expectTurn) => expectTurn(turn$).toBe('(htrtfydmcce|)'));
  });

  it('takes steps, texts and patterns for letters', () => {
    check((expectTurn) =>
      expectTurn(turn$).toBe('(hoptfydmcce|)', {
        o: tool('echo', { x: 1 }),
        p: toolResult('1'),
        f: toolFailure('denied'),
        y: 'retry rate_limit',
        d: delta('Hello'),
        m: /^message Hel/,
        e: 'error No',
      }),
    );
  });

  it('does not depend on where a global RegExp was', () => {
    const piece = event('assistant.message_delta', { messageId: 'b', deltaContent: 'Hello' });
    check((expectTurn) => expectTurn(of(piece, piece)).toBe('(dd|)', { d: /Hello/g }));
  });

  it('tells what is different', () => {
    expect(() => check((expectTurn) => expectTurn(turn$).toBe('(htrtfydmcce|)', { m: message('Hullo') }))).toThrow(
      /message Hullo[^]*message Hello/,
    );
  });

  it('looks at when it is left, and waits', () => {
    check((expectTurn) => expectTurn(NEVER, '--^--!').toBe('-'));
  });

  it.each([undefined, 'TURN_ABORTED', new TurnAbortedError('s', 'm', true)])(
    'takes an error by its code, or as it is: %p',
    (error) => {
      check((expectTurn) => expectTurn(throwError(() => new TurnAbortedError('s', 'm', true))).toBe('#', {}, error));
    },
  );

  it('does not take one error for another, nor a stranger for ours', () => {
    const fail = (thrown: unknown, code?: string) =>
      check((expectTurn) => expectTurn(throwError(() => thrown)).toBe('#', {}, code));
    expect(() => fail(new TurnAbortedError('s', 'm', true), 'TURN_FAILED')).toThrow(/TURN_FAILED/);
    expect(() => fail(new Error('Oops'))).toThrow(/Oops/);
  });

  it('says so when nothing stands for a letter', () => {
    expect(() => check((expectTurn) => expectTurn(turn$).toBe('29s x|'))).toThrow(/letter "x"/);
  });

  it('says so when a step has nothing to show', () => {
    expect(() => check((expectTurn) => expectTurn(turn$).toBe('x', { x: tools() }))).toThrow(/"x" shows nothing/);
  });
});
