import { toUIMessageStream } from 'copilot-rx/ai-sdk';
import type { CopilotUIMessageChunk, OpenQuestion } from 'copilot-rx/ai-sdk';
import type { SessionEvent } from 'copilot-rx';
import { runMarbles } from 'copilot-rx/testing';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { NEVER, concat, of, retry, take, throwError } from 'rxjs';
import { event } from '../support/events.js';
import { chunksOf } from './support/retold.js';

const u = event('user.message', { content: 'Go' }, { id: 'u' });
const events: Record<string, SessionEvent> = {
  u,
  s: event('assistant.turn_start', { turnId: '0' }),
  d: event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hel' }),
  m: event('assistant.message', { messageId: 'm', content: 'Hel' }),
  e: event('assistant.turn_end', { turnId: '0' }),
  r: event('assistant.turn_retry', { turnId: '0' }),
};
const chunks: Record<string, CopilotUIMessageChunk> = {
  a: { type: 'start', messageId: 'answer-u' },
  b: { type: 'start-step' },
  c: { type: 'text-start', id: 'm' },
  d: { type: 'text-delta', id: 'm', delta: 'Hel' },
  e: { type: 'text-end', id: 'm' },
  f: { type: 'finish-step' },
  g: { type: 'finish', finishReason: 'stop' },
  x: { type: 'error', errorText: 'Gone' },
  y: { type: 'finish', finishReason: 'error' },
  z: { type: 'abort' },
  k: { type: 'text-end', id: 'm', providerMetadata: { copilot: { discarded: true } } },
  l: { type: 'reset-step' },
};
const call = [
  u,
  event('assistant.message', { messageId: 'n', content: '', toolRequests: [{ toolCallId: 't', name: 'bash' }] }),
  event('tool.execution_start', { toolCallId: 't', toolName: 'bash', arguments: { a: 1 } }),
];

describe('toUIMessageStream', () => {
  it('tells a turn as a message', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -u-----s-----d-------m------------e------|', events);
      const subscription = '^----------------------------------------!';
      const expected = '    -(a)---(b)---(cd)----(e)----------(f)----(g|)';

      expectObservable(event$.pipe(toUIMessageStream())).toBe(expected, chunks);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('stays silent on a source that never emits, and tells nothing of an empty one', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(NEVER.pipe(toUIMessageStream())).toBe('-');
      expectObservable(cold<SessionEvent>('|').pipe(toUIMessageStream())).toBe('|');
    });
  });

  it('closes what is open when the source ends early', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-u-s-d---|', events);
      const expected = '  -a-b-(cd)(efg|)';

      expectObservable(event$.pipe(toUIMessageStream())).toBe(expected, chunks);
    });
  });

  it('tells a failure of the source, and completes', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-u-s-d---#', events, new Error('Gone'));
      const expected = '  -a-b-(cd)(efxy|)';

      expectObservable(event$.pipe(toUIMessageStream())).toBe(expected, chunks);
    });
  });

  it('tells an abort', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-u-s-d---#', events, new TurnAbortedError('s', 'm', true));
      const expected = '  -a-b-(cd)(efz|)';

      expectObservable(event$.pipe(toUIMessageStream())).toBe(expected, chunks);
    });
  });

  it('takes a failed attempt back, as far as the reader can', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-u-s-d---r', events);

      expectObservable(event$.pipe(toUIMessageStream())).toBe('-a-b-(cd)k', chunks);
      expectObservable(event$.pipe(toUIMessageStream({ resetStep: true }))).toBe('-a-b-(cd)(el)', chunks);
    });
  });

  it('leaves the source, and what is asked, when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -u---s-', events);
      const open$ = hot<readonly OpenQuestion[]>('-');
      const subscription = '^--!';

      expectObservable(event$.pipe(toUIMessageStream({ open$ })), subscription).toBe('-a--', chunks);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
      expectSubscriptions(open$.subscriptions).toBe(subscription);
    });
  });

  it('leaves what is asked when the source ends', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-u-|', events);
      const open$ = hot<readonly OpenQuestion[]>('-');

      expectObservable(event$.pipe(toUIMessageStream({ open$ }))).toBe('-a-(g|)', chunks);
      expectSubscriptions(open$.subscriptions).toBe('^--!');
    });
  });

  it('starts fresh for a second subscriber, and on retry; takes a synchronous source', () => {
    runMarbles(({ hot, expectObservable }) => {
      const chunk$ = hot('-u-s---|', events).pipe(toUIMessageStream());
      expectObservable(chunk$).toBe('-a-b---(fg|)', chunks);
      expectObservable(chunk$, '--^').toBe('---(nb)(fg|)', {
        ...chunks,
        n: { type: 'start', messageId: `answer-${events['s']?.id}` },
      });
      expectObservable(of(u).pipe(toUIMessageStream(), take(1), retry(1))).toBe('(a|)', chunks);
      const failing$ = concat(
        of(u),
        throwError(() => new Error('Gone')),
      );
      expectObservable(failing$.pipe(toUIMessageStream())).toBe('(axy|)', chunks);
    });
  });

  it('passes on what an option throws', () => {
    const errorText = () => {
      throw new Error('No words');
    };
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-u-#', events).pipe(toUIMessageStream({ errorText }))).toBe(
        '-a-#',
        chunks,
        new Error('No words'),
      );
    });
  });

  it('asks for leave as an approval of the call, once that is told of', () => {
    const question: OpenQuestion = {
      id: 'ask',
      kind: 'permission',
      toolCallId: 't',
      input: { kind: 'shell', fullCommandText: 'ls' },
    };
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('--u-n-----', { u, n: call[1]! });
      const open$ = hot(' -q-------o', { q: [question], o: [] });
      const input = {
        type: 'tool-input-available',
        toolCallId: 't',
        toolName: 'bash',
        input: {},
        providerExecuted: true,
        dynamic: true,
      } as const;
      expectObservable(event$.pipe(toUIMessageStream({ open$ }))).toBe('--a-(biq)i', {
        ...chunks,
        i: input,
        q: { type: 'tool-approval-request', approvalId: 'ask', toolCallId: 't' },
      });
    });
  });

  it('tells of questions, agents, prompts in between, costs and todos', async () => {
    const todo = `INSERT INTO todos (id, title) VALUES ('a', 'Do A')`;
    const told = await chunksOf([
      ...call,
      event('user.message', { content: 'Faster', source: 'autopilot' }, { id: 'p' }),
      event('user_input.requested', { requestId: 'q', question: 'Which?', choices: ['a'] }),
      event('user_input.completed', { requestId: 'q' }),
      event('subagent.started', { toolCallId: 't', agentName: 'poet' }, { agentId: 'x' }),
      event('subagent.failed', { toolCallId: 't', agentName: 'poet', error: 'No rhyme' }, { agentId: 'x' }),
      event('assistant.usage', { model: 'gpt', inputTokens: 3, finishReason: 'length' }),
      event('session.usage_info', { tokenLimit: 10, currentTokens: 3, messagesLength: 1 }),
      event('assistant.message', {
        messageId: 'o',
        content: '',
        toolRequests: [{ toolCallId: 's', name: 'sql', arguments: { query: todo } }],
      }),
      event('tool.execution_complete', { toolCallId: 's', success: true, result: { content: 'Done' } }),
    ]);
    const input = { question: 'Which?', allowFreeform: true, choices: ['a'] };

    expect(told.filter(({ type }) => /^data|metadata|finish$/.test(type))).toEqual([
      { type: 'data-prompt', id: 'p', data: { content: 'Faster', source: 'autopilot' } },
      { type: 'data-ask', id: 'q', data: { kind: 'userInput', input, state: 'open' } },
      { type: 'data-ask', id: 'q', data: { kind: 'userInput', input, state: 'closed' } },
      { type: 'data-agent', id: 'x', data: { status: 'running', toolCallId: 't', name: 'poet' } },
      {
        type: 'data-agent',
        id: 'x',
        data: { status: 'failed', toolCallId: 't', name: 'poet', error: 'No rhyme' },
      },
      {
        type: 'message-metadata',
        messageMetadata: {
          model: 'gpt',
          usage: { modelCalls: 1, inputTokens: 3, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, cost: 0 },
        },
      },
      { type: 'message-metadata', messageMetadata: { context: { tokenLimit: 10, currentTokens: 3 } } },
      { type: 'data-plan', id: 'plan', data: { todos: [{ id: 'a', title: 'Do A', status: 'pending' }] } },
      { type: 'finish', finishReason: 'length' },
    ]);
  });

  it('tells of a run that failed, in words of yours', async () => {
    const failed = event('session.error', { errorType: 'query', message: 'Key abc is wrong' });
    const told = await chunksOf([u, failed], { errorText: () => 'It failed.' });

    expect(told.slice(1)).toEqual([
      { type: 'error', errorText: 'It failed.' },
      { type: 'finish', finishReason: 'error' },
    ]);
  });
});
