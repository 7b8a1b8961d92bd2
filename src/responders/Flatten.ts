import type { Observable, OperatorFunction } from 'rxjs';

/**
 * A concurrency policy: `mergeMap` (all at once), `concatMap` (one after the other), `switchMap` (the newest), `exhaustMap`
 * (the one that runs), or a function of your own of that shape.
 *
 * One of your own must begin questions in the order in which they come: what it has passed over when a later one begins
 * counts as dropped.
 */
export type Flatten = <Value, Result>(project: (value: Value) => Observable<Result>) => OperatorFunction<Value, Result>;
