import { of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { RpcError } from '../../../src/errors/RpcError.js';
import { createAskDesk } from '../../../src/wire/createAskDesk.js';
import { resume } from '../../../src/wire/v3/resume.js';
import { event } from '../../support/events.js';
import { fakeRpc } from '../../support/fakeRpc.js';
import { recorded } from '../../support/recorded.js';

const resumed = { sessionId: 's' };
const asked = event(
  'external_tool.requested' as 'session.idle',
  {
    requestId: 'r',
    toolCallId: 'c',
    toolName: 'mine',
    arguments: { n: 1 },
  } as never,
);

function resuming(params: object, history$: Observable<unknown>) {
  const desk = createAskDesk();
  const asks = recorded(desk.asks('s')).log;
  const rpc = fakeRpc({
    answers: {
      'session.resume': of(resumed),
      'session.getMessages': history$,
      'session.tools.handlePendingToolCall': of({ success: true }),
    },
  });
  const result = recorded(resume(rpc, desk, { sessionId: 's', ...params })).log;
  return { asks, calls: rpc.calls, desk, result };
}

describe('resume', () => {
  it('asks what was left open, and says that it was asked before', () => {
    const { asks, calls, desk, result } = resuming({ continuePendingWork: true }, of({ events: [asked] }));
    expect(result).toEqual([resumed, '|']);
    expect(asks).toEqual([
      {
        kind: 'tool',
        id: 'r',
        sessionId: 's',
        mustAnswer: false,
        isRedelivery: true,
        toolCallId: 'c',
        toolName: 'mine',
        arguments: { n: 1 },
      },
    ]);
    recorded(desk.answer({ ask: asks[0], value: { textResultForLlm: 'ok', resultType: 'success' } } as never));
    expect(calls.at(-1)).toEqual([
      'session.tools.handlePendingToolCall',
      { sessionId: 's', requestId: 'r', result: { textResultForLlm: 'ok', resultType: 'success' } },
    ]);
  });

  it('does not look when pending work is not wanted', () => {
    const { asks, calls, result } = resuming({}, of({ events: [asked] }));
    expect([asks, result]).toEqual([[], [resumed, '|']]);
    expect(calls.map(([method]) => method)).toEqual(['session.resume']);
  });

  it.each([
    ['cannot be had', throwError(() => new RpcError('session.getMessages', -32_603, 'No'))],
    ['makes no sense', of({ events: 'none' })],
  ])('gets along with a history that %s', (_, history$) => {
    const { asks, result } = resuming({ continuePendingWork: true }, history$);
    expect([asks, result]).toEqual([[], [resumed, '|']]);
  });
});
