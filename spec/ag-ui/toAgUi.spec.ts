import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, concat, from, of, take, throwError } from 'rxjs';
import { EventType, type Message } from '@ag-ui/core';
import { toAgUi } from '../../src/ag-ui/index.js';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { TurnError } from '../../src/errors/TurnError.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { verified } from './support/verified.js';

const run = { threadId: 't', runId: 'r' };
const delta = (messageId: string, deltaContent: string, agentId?: string) =>
  event('assistant.message_delta', { messageId, deltaContent }, agentId === undefined ? {} : { agentId });
const message = (messageId: string, content: string, more: object = {}) =>
  event('assistant.message', { messageId, content, ...more });
const started = event('assistant.turn_start', { turnId: '0' });
const ended = event('assistant.turn_end', { turnId: '0' });
const work = { toolCallId: 'w', name: 'work', arguments: { n: 1 } };

const events: Record<string, SessionEvent> = { d: delta('m', 'Hel'), e: delta('m', 'lo'), m: message('m', 'Hello!') };
const shown = {
  r: { type: 'RUN_STARTED', ...run, protocolVersion: '1.0' },
  s: { type: 'TEXT_MESSAGE_START', messageId: 'm', role: 'assistant' },
  d: { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: 'Hel' },
  e: { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: 'lo' },
  c: { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: '!' },
  x: { type: 'TEXT_MESSAGE_END', messageId: 'm' },
  f: { type: 'RUN_FINISHED', ...run, outcome: { type: 'success' } },
  i: {
    type: 'RUN_FINISHED',
    ...run,
    outcome: { type: 'interrupt', interrupts: [{ id: 'i', reason: 'confirmation' }] },
  },
  a: { type: 'RUN_FINISHED', ...run, outcome: { type: 'cancelled' } },
};
const told = async (source: readonly SessionEvent[], messages?: readonly Message[]) => {
  const all = await verified(from(source).pipe(toAgUi({ ...run, ...(messages && { messages }) })), messages);
  return { ...all, types: all.events.map(({ type }) => type) };
};

describe('toAgUi', () => {
  it('tells a run: what is streamed as it comes, what was not at the end', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  --d---e-m----|', events);
      const subscription = '^------------!';
      const expected = '    r-(sd)e-(cx)-(f|)';

      expectObservable(event$.pipe(toAgUi(run))).toBe(expected, shown);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('begins at once, and stays silent with its source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      expectObservable(event$.pipe(toAgUi(run)), '^--!').toBe('r', shown);
      expectSubscriptions(event$.subscriptions).toBe('^--!');
    });
  });

  it('tells a run without anything', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(cold<SessionEvent>('|').pipe(toAgUi(run))).toBe('(rf|)', shown);
    });
  });

  it('closes what is open when the source errors, and says why', () => {
    const failure = { errorType: 'query', message: 'No.' };
    const error = { type: 'RUN_ERROR', message: 'The turn failed (query): No.', code: 'TURN_FAILED' };
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-d----#', events, new TurnError('s', 'm', failure));
      const expected = '  r(sd)-(xo|)';
      expectObservable(event$.pipe(toAgUi(run))).toBe(expected, { ...shown, o: error });
    });
  });

  it('is cancelled when the turn was aborted elsewhere', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-----#', events, new TurnAbortedError('s', 'm', true));
      expectObservable(event$.pipe(toAgUi(run))).toBe('r----(a|)', shown);
    });
  });

  it('says nothing of errors of others', () => {
    const { log } = recorded(throwError(() => new Error('secret')).pipe(toAgUi(run)));
    expect(log.at(-2)).toEqual({ type: 'RUN_ERROR', message: 'The run failed.' });
  });

  it('ends with what is asked, and leaves its source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('     -d-----e-m-|', events);
      const interrupts$ = hot('--o---i', { o: [], i: [{ id: 'i', reason: 'confirmation' }] });
      const subscription = '   ^-----!';
      const expected = '       r(sd)-(xi|)';

      expectObservable(event$.pipe(toAgUi({ ...run, interrupts$ }))).toBe(expected, shown);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
      expectSubscriptions(interrupts$.subscriptions).toBe(subscription);
    });
  });

  it('starts afresh for each subscriber, takes a synchronous source, and stops it', () => {
    const run$ = concat(of(events['d']!), NEVER).pipe(toAgUi(run), take(3));
    const expected = [shown.r, shown.s, shown.d, '|'];
    expect([recorded(run$).log, recorded(run$).log]).toEqual([expected, expected]);
  });

  it('tells reasoning once, however often the runtime does', async () => {
    const { messages } = await told([
      started,
      event('assistant.reasoning_delta', { reasoningId: 'h', deltaContent: 'H' }),
      message('m', 'Hi', { reasoningText: 'Hm.' }),
      event('assistant.reasoning', { reasoningId: 'h', content: 'Hm.' }),
      ended,
      started,
      message('n', 'Ho', { reasoningText: 'Hm.' }),
      event('assistant.reasoning', { reasoningId: 'g', content: 'Hm.' }),
    ]);
    expect(messages).toEqual([
      { id: 'h', role: 'reasoning', content: 'Hm.' },
      { id: 'm', role: 'assistant', content: 'Hi' },
      { id: 'reasoning-n', role: 'reasoning', content: 'Hm.' },
      { id: 'n', role: 'assistant', content: 'Ho' },
    ]);
  });

  it('tells tool calls with their arguments as they are written, their output and their results', async () => {
    const piece = (inputDelta: string) =>
      event('assistant.tool_call_delta', { toolCallId: 'w', toolName: 'work', inputDelta });
    const {
      types,
      events: all,
      messages,
    } = await told([
      piece('{"n"'),
      piece(': 1}'),
      message('m', '', { toolRequests: [work, { toolCallId: 'v', name: 'look' }] }),
      event('tool.execution_partial_result', { toolCallId: 'w', partialOutput: 'so far' }),
      event('tool.execution_partial_result', { toolCallId: 'w', partialOutput: 'so far' }),
      event('tool.execution_complete', {
        toolCallId: 'w',
        success: true,
        result: { content: 'Done.', detailedContent: 'More.' },
      }),
      event('tool.execution_complete', { toolCallId: 'v', success: false, error: { message: 'No.', code: 'denied' } }),
    ]);
    expect(types.slice(1, -1).join()).toBe(
      'TOOL_CALL_START,TOOL_CALL_ARGS,TOOL_CALL_ARGS,TOOL_CALL_END,TOOL_CALL_START,TOOL_CALL_ARGS,TOOL_CALL_END,' +
        'ACTIVITY_SNAPSHOT,TOOL_CALL_RESULT,TOOL_CALL_RESULT',
    );
    expect(all.find(({ type }) => type === EventType.ACTIVITY_SNAPSHOT)).toMatchObject({
      activityType: 'copilot-rx:tool',
      content: { toolCallId: 'w', toolName: 'work', output: 'so far' },
    });
    expect(messages.filter(({ role }) => role !== 'activity')).toEqual([
      {
        id: 'message-w',
        role: 'assistant',
        toolCalls: [
          { id: 'w', type: 'function', function: { name: 'work', arguments: '{"n": 1}' } },
          { id: 'v', type: 'function', function: { name: 'look', arguments: '{}' } },
        ],
      },
      {
        id: 'w-result',
        role: 'tool',
        toolCallId: 'w',
        content: 'Done.',
        metadata: { 'copilot-rx': { detail: 'More.' } },
      },
      {
        id: 'v-result',
        role: 'tool',
        toolCallId: 'v',
        content: 'No.',
        metadata: { 'copilot-rx': { failed: true, code: 'denied' } },
      },
    ]);
  });

  describe('when a model call is repeated', () => {
    const before: Message[] = [{ id: 'u', role: 'user', content: 'Go' }];
    const retry = event('assistant.turn_retry', { turnId: '0' });

    it('takes back what was streamed, by a snapshot of all else', async () => {
      const { messages } = await told(
        [started, delta('m', 'Wro'), retry, delta('m', 'Rig'), message('m', 'Right')],
        before,
      );
      expect(messages).toEqual([...before, { id: 'm#2', role: 'assistant', content: 'Right' }]);
    });

    it('puts the next attempt below when it is not known what else is shown', async () => {
      const { messages, types } = await told([started, delta('m', 'Wro'), retry, message('n', 'Right')]);
      expect(messages.map(({ content }) => content)).toEqual(['Wro', 'Right']);
      expect(types).not.toContain('MESSAGES_SNAPSHOT');
    });

    it('sees by the message alone that something else was streamed', async () => {
      const { messages } = await told([delta('m', 'Wro'), message('m', 'Right', { toolRequests: [work] })], before);
      expect(messages).toMatchObject([...before, { role: 'assistant', content: 'Right', toolCalls: [{ id: 'w' }] }]);
    });

    it('keeps text that was not finished, but is not repeated', async () => {
      const { messages } = await told([started, delta('m', 'Half'), ended, started, message('n', 'Rest')], before);
      expect(messages.map(({ content }) => content)).toEqual(['Go', 'Half', 'Rest']);
    });
  });

  it('tells sub-agents, and whose everything is', async () => {
    const inside = { agentId: 'a' };
    const task = { toolCallId: 't', agentName: 'poet', agentDescription: 'Writes' };
    const { events: all, messages } = await told([
      message('m', '', { toolRequests: [{ toolCallId: 't', name: 'task' }] }),
      event('subagent.started', task, inside),
      event('user.message', { content: 'A poem' }, { ...inside, id: 'p' }),
      delta('x', 'Moon', 'a'),
      event('subagent.completed', task, inside),
      event('tool.execution_complete', { toolCallId: 't', success: true, result: { content: 'Moon' } }),
    ]);
    expect(all).toContainEqual({
      type: 'SUBAGENT_STARTED',
      subagentRunId: 'a',
      name: 'poet',
      description: 'Writes',
      parentToolCallId: 't',
    });
    expect(all).toContainEqual({ type: 'SUBAGENT_FINISHED', subagentRunId: 'a' });
    expect(messages.map(({ role, subagentRunId }) => [role, subagentRunId])).toEqual([
      ['assistant', undefined],
      ['tool', undefined],
      ['user', 'a'],
      ['assistant', 'a'],
    ]);
  });

  it('shows prompts that are not those of its client', async () => {
    const { messages } = await told([
      event('user.message', { content: 'Mine', delivery: 'idle' }),
      event('user.message', { content: 'Faster', delivery: 'steering' }, { id: 's' }),
      event('user.message', { content: 'Go on', source: 'autopilot' }, { id: 'a' }),
    ]);
    expect(messages).toEqual([
      { id: 's', role: 'user', content: 'Faster' },
      { id: 'a', role: 'user', content: 'Go on', name: 'autopilot' },
    ]);
  });

  it('sums up what the model calls cost', async () => {
    const usage = { model: 'a', inputTokens: 10, outputTokens: 2, cacheReadTokens: 4 };
    const { events: all } = await told([event('assistant.usage', usage), event('assistant.usage', usage)]);
    expect(all.at(-1)).toMatchObject({
      usage: [
        {
          model: 'a',
          inputTokens: 20,
          outputTokens: 4,
          totalTokens: 24,
          cachedInputTokens: 8,
          cacheWriteInputTokens: 0,
        },
      ],
    });
  });

  it('keeps the shared state when it is told to, beside what the client has there', async () => {
    const context = { tokenLimit: 100, currentTokens: 7, messagesLength: 1 };
    const run$ = from([event('session.usage_info', context)]).pipe(
      toAgUi({ ...run, withState: true, state: { mine: 1 } }),
    );
    const { state } = await verified(run$);
    expect(state).toMatchObject({ mine: 1, copilot: { context, todos: [], plan: null } });
  });

  it('tells raw events when it is told which, and never what failed by itself', async () => {
    const failure = event('session.error', { errorType: 'query', message: 'key sk-1 refused' });
    const source$ = new Subject<SessionEvent>();
    const { log } = recorded(source$.pipe(toAgUi({ ...run, raw: ({ type }) => type === 'assistant.turn_start' })));
    for (const one of [started, failure]) source$.next(one);
    expect(log).toContainEqual({ type: 'RAW', event: started, source: 'copilot' });
    expect(JSON.stringify(log)).not.toContain('sk-1');
  });
});
