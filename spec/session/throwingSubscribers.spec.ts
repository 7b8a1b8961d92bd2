import { Subject, map } from 'rxjs';
import type { Ask } from '../../src/protocol/Ask.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import { openSession } from '../../src/session/openSession.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import { guardSubscribers } from '../../src/util/guardSubscribers.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

const unhandled = catchUnhandledErrors();
const bad = new Error('bad subscriber');
const thrower = () => {
  throw bad;
};
const prompt = event('user.message', { content: 'Hi', messageId: 'm1', delivery: 'idle' });
const delta = (deltaContent: string) => event('assistant.message_delta', { messageId: 'a', deltaContent });
const idle = event('session.idle', {});
const ask: Ask = {
  kind: 'userInput',
  id: 'q',
  sessionId: 's',
  mustAnswer: true,
  input: { question: 'Which?' },
} as unknown as Ask;

function opened(isGuarded: boolean) {
  const events = new Subject<SessionEvent>();
  const asks = new Subject<Ask>();
  const failures: unknown[] = [];
  const guard = guardSubscribers((error) => failures.push(error));
  let session!: CopilotSession;
  const config = { sessionId: 's', onUserInputRequest: () => ({ answer: 'a' }) };
  openSession(marbleWire({ events$: events, asks$: asks }), config, isGuarded ? { guard } : {}).subscribe({
    next: (created) => (session = created),
    error: () => undefined,
  });
  const emit = (...all: readonly SessionEvent[]) => all.forEach((each) => events.next(each));
  return { session, events, asks, emit, failures };
}

describe.each([
  ['not guarded', false],
  ['guarded', true],
])('subscribers that throw, %s', (_, isGuarded) => {
  /** What was thrown comes where it belongs, and nowhere else. */
  const expectThrown = async (failures: readonly unknown[], count: number) => {
    const thrown = Array.from({ length: count }, () => bad);
    if (isGuarded) expect(failures).toEqual(thrown);
    else for (const error of thrown) expect(await unhandled.next()).toBe(error);
  };

  it('leave the other subscribers of feeds their events, in order, and the feeds alive', async () => {
    const { session, emit, failures } = opened(isGuarded);
    const before = recorded(session.events$.pipe(map(({ type }) => type)));
    session.events$.subscribe(thrower);
    session.deltas$.subscribe(thrower);
    session.toolExecutions$.subscribe(thrower);
    const deltas = recorded(session.deltas$.pipe(map(({ data }) => data.deltaContent)));
    const after = recorded(session.events$.pipe(map(({ type }) => type)));
    emit(delta('a'), delta('b'), event('tool.execution_start', { toolCallId: 't', toolName: 'x' }));

    const types = ['assistant.message_delta', 'assistant.message_delta', 'tool.execution_start'];
    expect([before.log, after.log, deltas.log]).toEqual([types, types, ['a', 'b']]);
    await expectThrown(failures, 6);
  });

  it('leave a turn its end, and its neighbours theirs', async () => {
    const { session, emit, failures } = opened(isGuarded);
    session.turn('Hi').subscribe(thrower);
    const text = recorded(session.deltas$.pipe(map(({ data }) => data.deltaContent)));
    emit(prompt, delta('a'), idle);
    expect(text.log).toEqual(['a']);
    await expectThrown(failures, 3);

    const next = recorded(session.turn('Next').pipe(map(({ type }) => type)));
    emit({ ...prompt, data: { ...prompt.data, messageId: 'm2' } }, idle);
    expect(next.log).toEqual(['user.message', 'session.idle', '|']);
  });

  it('leave asks their answers', async () => {
    const { session, asks, failures } = opened(isGuarded);
    session.asks$.subscribe(thrower);
    const audit = recorded(session.asks$.pipe(map(({ outcome }) => outcome)));
    asks.next(ask);
    asks.next({ ...ask, id: 'r' });
    expect(audit.log).toHaveLength(2);
    await expectThrown(failures, 2);
  });

  it('hear of the loss of the runtime loudly when they do not handle it', async () => {
    const { session, events, failures } = opened(isGuarded);
    session.deltas$.subscribe();
    session.turn('Hi').subscribe();
    const handled = recorded(session.idle$);
    events.error(bad);
    expect(handled.log).toEqual([bad]);
    await expectThrown(failures, 2);
  });
});
