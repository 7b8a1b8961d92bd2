import { InvalidOptionsError } from 'copilot-rx';
import { runMarbles } from 'copilot-rx/testing';
import { BehaviorSubject, NEVER, Observable, Subject, defer, of, throwError } from 'rxjs';
import { toExternalStore } from '../../src/operators/index.js';
import type { ExternalStore } from '../../src/operators/index.js';

/** What is seen of a store while somebody looks: the snapshot whenever it is told to have changed. */
const seen = <T>({ subscribe, getSnapshot }: ExternalStore<T>): Observable<T> =>
  new Observable((subscriber) =>
    subscribe(() => {
      try {
        subscriber.next(getSnapshot());
      } catch (error) {
        subscriber.error(error);
      }
    }),
  );

describe('toExternalStore', () => {
  it('has the initial value, then the latest', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const state$ = hot('  --a----b--');
      const expected = '    i-a----b--';
      const subscription = '^---------';

      expectObservable(seen(toExternalStore(state$, 'i'))).toBe(expected);
      expectSubscriptions(state$.subscriptions).toBe(subscription);
    });
  });

  it('is subscribed once for all who look, and gives the latest to who comes late', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const state$ = hot('-a-b-c-');
      const store = toExternalStore(state$, 'i');

      expectObservable(seen(store), '^---!').toBe('  ia-b-');
      expectObservable(seen(store), '--^---!').toBe('--ab-c-');
      expectSubscriptions(state$.subscriptions).toBe('^-----!');
    });
  });

  it('is not left by who comes back at once, as React does in strict mode', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const state$ = hot('-a-b-');
      const store = toExternalStore(state$, 'i');
      const strictly$ = defer(() => {
        store.subscribe(() => undefined)();
        return seen(store);
      });

      expectObservable(strictly$, '^---!').toBe('ia-b');
      expectSubscriptions(state$.subscriptions).toBe('^---!');
    });
  });

  it('is left after the grace, keeps its value, and subscribes anew', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const state$ = hot('-a-b-c-d-e-f-');
      const store = toExternalStore(state$, 'i', { grace: 3 });

      expectObservable(seen(store), '^-!').toBe('ia');
      expectObservable(seen(store), '----^-!').toBe('----bc-');
      expectObservable(seen(store), '----------^').toBe('----------ef');
      expectSubscriptions(state$.subscriptions).toBe(['^--------!', '----------^']);
    });
  });

  it('tells of a value that is the same only once', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(seen(toExternalStore(hot('-i-a-a-b-'), 'i'))).toBe('i--a---b-');
    });
  });

  it('throws the error of its stream, and subscribes anew when all who saw it have left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const state$ = cold('-a-#');
      const store = toExternalStore(state$, 'i');

      expectObservable(seen(store)).toBe('ia-#');
      expectObservable(seen(store), '-----^').toBe('-----a--#');
      expectSubscriptions(state$.subscriptions).toBe(['^--!', '-----^--!']);
    });
  });

  it('keeps the last value of a stream that completes, and does not run it again', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const state$ = cold('-a-|');
      const store = toExternalStore(state$, 'i');

      expectObservable(seen(store), '^-----!').toBe('ia');
      expectObservable(seen(store), '--------^').toBe('--------a');
      expectSubscriptions(state$.subscriptions).toBe('^--!');
    });
  });

  it('has nothing until the first value of a stream that never emits, and when it was given nothing', () => {
    const store = toExternalStore(NEVER);

    expect(store.getSnapshot()).toBeUndefined();
    expect(store.getServerSnapshot()).toBeUndefined();
  });

  it('calls at once with what a synchronous stream has, and once', () => {
    const told: unknown[] = [];
    const store = toExternalStore(new BehaviorSubject('now'), 'initial');

    expect(store.getSnapshot()).toBe('initial');
    store.subscribe((value) => told.push(value))();
    expect(told).toEqual(['now']);
    expect(store.getSnapshot()).toBe('now');
    expect(store.getServerSnapshot()).toBe('initial');
  });

  it('gives the same object until it changes, and the same one to all, whoever is told first', () => {
    const state = new Subject<object>();
    const store = toExternalStore<object>(state, {});
    const seenBy: [object, object][] = [];
    store.subscribe((value) => seenBy.push([value, store.getSnapshot()]));
    // Whoever causes a change while others have not yet been told: they are told the newest.
    const [first, second] = [{}, {}];
    store.subscribe((value) => value === first && state.next(second));
    store.subscribe((value) => seenBy.push([value, store.getSnapshot()]));
    state.next(first);

    for (const [told, snapshot] of seenBy) expect(told).toBe(snapshot);
    expect(store.getSnapshot()).toBe(second);
    expect(store.getSnapshot()).toBe(store.getSnapshot());
  });

  it('stops telling who has left, however often', () => {
    const state = new Subject<string>();
    const store = toExternalStore(state, 'i');
    const told: string[] = [];
    const leave = store.subscribe((value) => told.push(value));
    store.subscribe(() => undefined);
    leave();
    leave();
    state.next('a');

    expect(told).toEqual(['i']);
    expect(store.getSnapshot()).toBe('a');
    state.error(new Error('Gone'));
    expect(store.getSnapshot).toThrow('Gone');
  });

  it('tells at once of a stream that fails on subscribe', () => {
    const store = toExternalStore(
      throwError(() => new Error('Gone')),
      'i',
    );
    let count = 0;
    const leave = store.subscribe(() => (count += 1));

    expect(count).toBe(1);
    expect(store.getSnapshot).toThrow('Gone');
    leave();
    expect(store.getSnapshot()).toBe('i');
  });

  it('wants a grace that makes sense', () => {
    expect(() => toExternalStore(of(1), 0, { grace: -1 })).toThrow(InvalidOptionsError);
  });
});
