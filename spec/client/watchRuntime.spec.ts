import { Readable } from 'node:stream';
import { NEVER, of, throwError } from 'rxjs';
import { runMarbles } from 'copilot-rx/testing';
import { watchRuntime } from '../../src/client/watchRuntime.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import type { MarbleAnswers } from '../../src/testing/marbleWire.js';

const times = { intervalMs: 40, timeoutMs: 80 };
const pong = { message: 'pong', timestamp: 0 };
const frozen = expect.objectContaining({
  code: 'CONNECTION_LOST',
  message: expect.stringContaining('did not answer a ping within 80 ms') as string,
}) as unknown;

/** A runtime that answers pings in some way, and a stream that counts what was read of it. */
function watched(ping: MarbleAnswers['ping']) {
  const wire = marbleWire({ events$: NEVER, answers: ping === undefined ? {} : { ping } });
  const input = Object.assign(new Readable({ read: () => undefined }), { bytesRead: 0 });
  return { wire, input, watch$: watchRuntime(wire, input, times) };
}

describe('watchRuntime', () => {
  it('pings when nothing was heard, and errors when nothing is heard then', () => {
    runMarbles(({ expectObservable }) => {
      const { wire, watch$ } = watched(() => NEVER);
      expectObservable(watch$).toBe('120ms #', {}, frozen);
      expectObservable(wire.calls$).toBe('40ms p', { p: 'ping' });
    });
  });

  it('goes on when the ping is answered, whatever the answer', () => {
    runMarbles(({ expectObservable }) => {
      const answered = watched(() => of(pong));
      const refused = watched(() => throwError(() => new Error('No such method')));
      expectObservable(answered.watch$, '^ 199ms !').toBe('');
      expectObservable(refused.watch$, '^ 199ms !').toBe('');
      for (const { wire } of [answered, refused]) {
        expectObservable(wire.calls$).toBe('40ms p 39ms p 39ms p 39ms p', { p: 'ping' });
      }
    });
  });

  it('does not ask as long as bytes come', () => {
    runMarbles(({ cold, expectObservable }) => {
      const { wire, input, watch$ } = watched(() => NEVER);
      cold('-x 29ms x 29ms x 29ms x').subscribe(() => (input.bytesRead += 1));
      expectObservable(watch$, '^ 120ms !').toBe('');
      expectObservable(wire.calls$).toBe('');
    });
  });

  it('takes bytes for an answer, so that a slow runtime is not a dead one', () => {
    runMarbles(({ cold, expectObservable }) => {
      const { input, watch$ } = watched(() => NEVER);
      cold('110ms x').subscribe(() => (input.bytesRead += 1));
      expectObservable(watch$, '^ 190ms !').toBe('');
    });
  });

  it('stops with its subscription', () => {
    runMarbles(({ expectObservable }) => {
      const { wire, watch$ } = watched(() => NEVER);
      expectObservable(watch$, '^ 30ms !').toBe('');
      expectObservable(wire.calls$).toBe('');
    });
  });

  it('counts a long sleep of this program as one tick', () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { watch$ } = watched(() => NEVER);
    const errors: unknown[] = [];
    const subscription = watch$.subscribe({ error: (error: unknown) => errors.push(error) });
    jest.advanceTimersByTime(100);
    // The clock goes on, and no timer does: a laptop that sleeps.
    jest.setSystemTime(Date.now() + 3_600_000);
    jest.advanceTimersByTime(10);
    expect(errors).toEqual([]);
    subscription.unsubscribe();
    jest.useRealTimers();
  });
});
