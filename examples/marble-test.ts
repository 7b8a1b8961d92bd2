/** A whole session in virtual time, without process or network. Run: npx tsx examples/marble-test.ts */
import { deepStrictEqual } from 'node:assert';
import type { SessionEvent } from 'copilot-rx';
import { textDeltas } from 'copilot-rx/operators';
import { marbleWire, openSession } from 'copilot-rx/testing';
import { switchMap, timeout } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
const events: Record<string, SessionEvent> = {
  u: { ...envelope, type: 'user.message', data: { content: 'Hi', messageId: 'm1', delivery: 'idle' } },
  h: { ...envelope, type: 'assistant.message_delta', data: { messageId: 'a1', deltaContent: 'Hel' } },
  l: { ...envelope, type: 'assistant.message_delta', data: { messageId: 'a1', deltaContent: 'lo' } },
};

new TestScheduler((actual, expected) => deepStrictEqual(actual, expected)).run(({ hot, expectObservable, flush }) => {
  // The agent says two words and then nothing for a minute.
  const wire = marbleWire({ events$: hot('--u-h-l 1m -', events) });

  const text$ = openSession(wire).pipe(
    switchMap((session) =>
      session.turn('Hi').pipe(textDeltas(), timeout({ each: 30_000, with: () => ['… too slow'] })),
    ),
  );

  expectObservable(text$, '^ 2m !').toBe('----a-b 29999ms c', { a: 'Hel', b: 'lo', c: '… too slow' });
  flush();
  const called = wire.calls.map(({ method }) => method);
  deepStrictEqual(called, ['session.create', 'session.send', 'session.abort', 'session.destroy']);
});
console.log('Passed: 30 seconds of silence tested in no time.');
