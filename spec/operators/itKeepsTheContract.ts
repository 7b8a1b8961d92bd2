import { runMarbles } from 'copilot-rx/testing';
import { type MonoTypeOperatorFunction, NEVER, type ObservableInput, concat, of, retry, take, throwError } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';

/** The cases that hold for every operator that passes events on: `e` has to be one that passes at once, unchanged. */
export function itKeepsTheContract(operator: () => MonoTypeOperatorFunction<SessionEvent>, e: SessionEvent): void {
  const events = { e };

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      expectObservable(event$.pipe(operator()), '^-!').toBe('-');
      expectSubscriptions(event$.subscriptions).toBe('^-!');
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      expectObservable(event$.pipe(operator())).toBe('|');
      expectSubscriptions(event$.subscriptions).toBe('(^!)');
    });
  });

  it('passes one and many, and completes with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -e-(ee)-|', events);
      const subscription = '^-------!';
      expectObservable(event$.pipe(operator())).toBe('-e-(ee)-|', events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -e-#', events);
      const subscription = '^--!';
      expectObservable(event$.pipe(operator())).toBe('-e-#', events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -e---e-', events);
      const subscription = '^--!';
      expectObservable(event$.pipe(operator()), subscription).toBe('-e--', events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('serves two subscribers apart', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-e-e-|', events);
      const shared$ = event$.pipe(operator());
      expectObservable(shared$).toBe('-e-e-|', events);
      expectObservable(shared$, '--^').toBe('---e-|', events);
      expectSubscriptions(event$.subscriptions).toBe(['^----!', '--^--!']);
    });
  });

  it('starts fresh on retry, and takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = concat(
        of(e),
        throwError(() => 'error'),
      );
      expectObservable(event$.pipe(operator(), retry(1))).toBe('(ee#)', events);
    });
  });

  it('stops a synchronous source when its subscriber leaves', () => {
    runMarbles(({ expectObservable }) => {
      const endless: ObservableInput<SessionEvent> = (function* () {
        for (;;) yield e;
      })();
      expectObservable(concat(endless, NEVER).pipe(operator(), take(2))).toBe('(ee|)', events);
    });
  });
}
