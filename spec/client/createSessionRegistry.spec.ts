import { NEVER, mergeMap, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Connection } from '../../src/client/connect.js';
import { createSessionRegistry } from '../../src/client/createSessionRegistry.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import type { MarbleAnswers } from '../../src/testing/marbleWire.js';
import { fakeConnection } from '../support/fakeConnection.js';
import { runMarbles } from 'copilot-rx/testing';

const calls = { c: 'session.create', d: 'session.destroy' };

function registryOn(answers: MarbleAnswers) {
  const wire = marbleWire({ events$: NEVER, answers });
  const connection$: Observable<Connection> = of({ ...fakeConnection(), wire });
  const registry = createSessionRegistry({});
  return { wire, registry, open: () => registry.open({ sessionId: 'mine' }, connection$) };
}

describe('createSessionRegistry', () => {
  it('knows the sessions that are open', () => {
    runMarbles(({ cold, expectObservable }) => {
      const { registry, open } = registryOn({});
      const count$ = cold('a-b-c', { a: 0, b: 1, c: 2 }).pipe(mergeMap(() => of(registry.sessions().length)));
      expectObservable(open(), '-^-!').toBe('-s', { s: expect.objectContaining({ sessionId: 'mine' }) as unknown });
      expectObservable(count$).toBe('0-1-0', { 0: 0, 1: 1 });
    });
  });

  it('refuses a second session of a name that is in use', () => {
    runMarbles(({ expectObservable }) => {
      const { open } = registryOn({});
      const error = new InvalidOptionsError('session config', [
        { path: 'sessionId', expected: 'must not be the id of a session that is open' },
      ]);
      expectObservable(open(), '^---').toBe('s', { s: expect.anything() as unknown });
      expectObservable(open(), '-^').toBe('-#', undefined, error);
    });
  });

  it('resumes a session in the same way, unless it is open here', () => {
    runMarbles(({ expectObservable }) => {
      const { wire, registry, open } = registryOn({});
      const resume$ = registry.open({ sessionId: 'mine' }, of({ ...fakeConnection(), wire }), 'session.resume');
      expectObservable(resume$, '^-!').toBe('s', { s: expect.objectContaining({ sessionId: 'mine' }) as unknown });
      expectObservable(resume$, '-^').toBe('-#', undefined, expect.any(InvalidOptionsError));
      expectObservable(open(), '---^--!').toBe('---s', { s: expect.anything() as unknown });
      expectObservable(wire.calls$).toBe('r-dc--d', { ...calls, r: 'session.resume' });
    });
  });

  it.each([
    ['here', true, 1],
    ['on another machine, maybe', false, 0],
  ])('looks at attachments where the runtime is %s', (_, ownsRuntime, times) => {
    const wire = marbleWire({ events$: NEVER });
    const warnAbout = jest.fn();
    const connection = { ...fakeConnection({ transport: { ownsRuntime } }), wire };
    const attachments = [{ type: 'file', path: 'a' }] as const;
    createSessionRegistry({ warnAbout })
      .open({}, of(connection))
      .pipe(mergeMap((session) => session.turn({ prompt: '', attachments })))
      .subscribe();
    expect(warnAbout.mock.calls).toEqual(Array.from({ length: times }, () => [attachments]));
  });

  it('opens a session of a name that was just left when the goodbye is through, and not before', () => {
    runMarbles(({ cold, expectObservable }) => {
      const { wire, open } = registryOn({
        'session.destroy': () => cold('---(r|)', { r: { success: true } }),
      });
      expectObservable(open(), '^-!').toBe('s', { s: expect.anything() as unknown });
      expectObservable(open(), '---^').toBe('-----s', { s: expect.anything() as unknown });
      expectObservable(wire.calls$).toBe('c-d--c', calls);
    });
  });

  it('frees the name of a session that could not be created', () => {
    runMarbles(({ cold, expectObservable }) => {
      let tries = 0;
      const { open } = registryOn({
        'session.create': ({ sessionId }) => ((tries += 1) === 1 ? cold('-#') : of({ sessionId })),
      });
      expectObservable(open()).toBe('-#');
      expectObservable(open(), '--^').toBe('--s', { s: expect.anything() as unknown });
    });
  });
});
