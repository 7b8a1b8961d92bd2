import type { SessionEvent } from 'copilot-rx';
import { emptyDiagram } from '../../../examples/web-chat/marbles/Diagram.js';
import { foldMarbles } from '../../../examples/web-chat/marbles/foldMarbles.js';
import type { Signal } from '../../../examples/web-chat/marbles/foldMarbles.js';
import type { Marble } from '../../../examples/web-chat/marbles/Marble.js';

/** Events come a second apart. */
let count = 0;
const come = (type: string, data: object = {}, rest: object = {}): Signal => {
  const timestamp = new Date((count += 1) * 1_000).toISOString();
  return { event: { id: `e${count}`, timestamp, parentId: null, type, data, ...rest } as unknown as SessionEvent };
};

/** Marbles as `lane: label`, with the seconds that they lasted. */
const drawn = (marbles: readonly Marble[]) =>
  marbles.map(({ lane, label, at, span, isBad, isOfAgent }) =>
    [
      `${lane}: ${label}`,
      span === undefined ? '' : ` ${span.end === undefined ? '…' : (span.end - at) / 1_000}`,
      isBad ? ' bad' : '',
      isOfAgent ? ' agent' : '',
    ].join(''),
  );

const fold = (...signals: Signal[]) => foldMarbles(emptyDiagram, signals);

beforeEach(() => (count = 0));

describe('the marble diagram of a session', () => {
  it('has a lane for each feed', () => {
    const { marbles } = fold(
      come('user.message', { content: 'Hi' }),
      come('session.usage_info', {}),
      come('assistant.reasoning_delta', { deltaContent: 'Hm' }),
      come('assistant.message_delta', { deltaContent: 'Hel' }),
      come('assistant.message', { content: 'Hello' }),
      come('session.error', { errorType: 'query' }),
      come('session.idle'),
    );

    expect(drawn(marbles)).toEqual([
      'messages: prompt',
      'reasoning: Hm',
      'deltas: Hel',
      'messages: message',
      'errors: query bad',
      'idle: idle',
    ]);
  });

  it('shows how long tools, asks and sub-agents took, and how they ended', () => {
    const { marbles } = fold(
      come('tool.execution_start', { toolCallId: 'c1', toolName: 'bash' }),
      come('permission.requested', { requestId: 'r1', permissionRequest: { kind: 'shell' } }),
      come('permission.completed', { requestId: 'r1' }),
      come('tool.execution_complete', { toolCallId: 'c1', success: false }),
      come('subagent.started', { toolCallId: 'c2', agentName: 'poet' }, { agentId: 'a' }),
      come('subagent.completed', { toolCallId: 'c2' }, { agentId: 'a' }),
      come('tool.execution_start', { toolCallId: 'c3', toolName: 'view' }),
    );

    expect(drawn(marbles)).toEqual(['tools: bash 3 bad', 'asks: shell 1', 'agents: poet 1 agent', 'tools: view …']);
    expect(marbles[0]?.shows).toMatchObject([{ type: 'tool.execution_start' }, { type: 'tool.execution_complete' }]);
  });

  it('ends with an idle what an abort cut off', () => {
    const { marbles } = fold(
      come('tool.execution_start', { toolCallId: 'c1', toolName: 'bash' }),
      come('abort'),
      come('session.idle'),
    );

    expect(drawn(marbles)).toEqual(['tools: bash 2 bad', 'errors: abort bad', 'idle: idle']);
  });

  it('knows an event that comes again', () => {
    const signal = come('user.message', { content: 'Hi' });

    expect(fold(signal, signal).marbles).toHaveLength(1);
  });

  it('shows the asks of the desk, as long as no event tells of asks', () => {
    const before = fold(
      { asks: [{ id: 'x', kind: 'permission' }], at: 1_000 },
      { asks: [{ id: 'y', kind: 'userInput', agentId: 'a' }], at: 3_000 },
    );
    expect(drawn(before.marbles)).toEqual(['asks: permission 2', 'asks: userInput … agent']);

    const after = foldMarbles(before, [
      come('user_input.requested', { requestId: 'r' }),
      { asks: [{ id: 'z', kind: 'userInput' }], at: 4_000 },
    ]);
    expect(drawn(after.marbles)).toEqual(['asks: question …']);
  });

  it('keeps the latest, and counts the others', () => {
    const deltas = Array.from({ length: 30 }, (_, index) =>
      come('assistant.message_delta', { deltaContent: String(index) }),
    );

    const { marbles, forgotten } = foldMarbles(
      foldMarbles(emptyDiagram, deltas.slice(0, 20), 10),
      deltas.slice(20),
      10,
    );

    expect(marbles).toHaveLength(10);
    expect(marbles[0]?.label).toBe('20');
    expect(forgotten).toBe(20);
  });

  it('leaves the diagram before it as it was', () => {
    const before = fold(come('tool.execution_start', { toolCallId: 'c1', toolName: 'bash' }));
    foldMarbles(before, [come('tool.execution_complete', { toolCallId: 'c1', success: true })]);

    expect(drawn(before.marbles)).toEqual(['tools: bash …']);
  });
});
