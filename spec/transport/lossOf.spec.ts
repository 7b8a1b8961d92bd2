import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { EMPTY, NEVER, ReplaySubject, of, type Observable } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { RuntimeExit } from '../../src/errors/RuntimeStartError.js';
import { lossOf } from '../../src/transport/lossOf.js';
import { runMarbles } from 'copilot-rx/testing';
import { ended } from '../support/subscriptions.js';

const exits: Record<string, RuntimeExit> = {
  x: { exitCode: 1, signal: null, stderrTail: ['first', 'boom'] },
};
const exited = new ConnectionLostError('its process exited with code 1, saying: boom', { exit: exits['x']! });
const closed = new ConnectionLostError('it closed the stream');

describe('lossOf', () => {
  it('tells the exit at once when the stream ends with the process, in either order', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(lossOf([closing(hot('---c'))], replayed(hot('-(x|)', exits)))).toBe('---#', {}, exited);
      expectObservable(lossOf([closing(hot('-c'))], replayed(hot('---(x|)', exits)))).toBe('---#', {}, exited);
    });
  });

  it('does not wait for a stream that a grandchild holds open', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(lossOf([closing(NEVER)], replayed(hot('-(x|)', exits)))).toBe('51ms #', {}, exited);
    });
  });

  it('waits for all streams of a process, so that their last bytes are read', () => {
    runMarbles(({ hot, expectObservable }) => {
      const streams = [closing(hot('--c')), closing(hot('-----c'))];
      expectObservable(lossOf(streams, replayed(hot('-(x|)', exits)))).toBe('-----#', {}, exited);
    });
  });

  it('takes the end of one stream for the end: a runtime that cannot be written to is lost', () => {
    runMarbles(({ hot, expectObservable }) => {
      const streams = [closing(hot('-c')), closing(NEVER)];
      expectObservable(lossOf(streams, NEVER)).toBe('51ms #', {}, closed);
    });
  });

  it('does not wait for a process that stays', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(lossOf([closing(hot('-c'))], NEVER)).toBe('51ms #', {}, closed);
    });
  });

  it('waits for nothing when there is no process', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(lossOf([closing(hot('-c'))], EMPTY)).toBe('-#', {}, closed);
    });
  });

  it('knows of an exit that came before it was asked', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(lossOf([closing(hot('-c'))], of(exits['x']!))).toBe('-#', {}, exited);
    });
  });

  it('stays silent while all is well, and listens no more when it is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions, flush }) => {
      const stream = closing(NEVER);
      const exit$ = cold<RuntimeExit>('-');
      const subscription = '^--!';

      expectObservable(lossOf([stream], exit$), subscription).toBe('----');
      expectSubscriptions(exit$.subscriptions).toBe(subscription);
      flush();
      expect(stream.listenerCount('close')).toBe(0);
    });
  });

  it('knows of a stream that was closed before it was asked', async () => {
    const stream = new PassThrough();
    stream.destroy();
    await once(stream, 'close');

    await expect(ended(lossOf([stream], EMPTY))).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      message: 'The connection to the Copilot CLI is lost: it closed the stream.',
      exit: undefined,
    });
  });

  it('names the signal that ended the process', async () => {
    const exit: RuntimeExit = { exitCode: null, signal: 'SIGSEGV', stderrTail: [] };

    await expect(ended(lossOf([closing(NEVER)], of(exit)))).rejects.toMatchObject({
      message: 'The connection to the Copilot CLI is lost: its process was ended by SIGSEGV.',
      exit,
    });
  });
});

/** A stream that says it is closed when it is told to. */
function closing(close$: Observable<unknown>): PassThrough {
  const stream = new PassThrough();
  close$.subscribe(() => {
    Object.defineProperty(stream, 'closed', { value: true });
    stream.emit('close');
  });
  return stream;
}

/** The end of a process is told again to those who come late. */
function replayed(exit$: Observable<RuntimeExit>): Observable<RuntimeExit> {
  const replay = new ReplaySubject<RuntimeExit>(1);
  exit$.subscribe(replay);
  return replay;
}
