import { type MonoTypeOperatorFunction, defer, identity, tap } from 'rxjs';

/** Tells each value that turns out not to be the last, when the next one comes. */
export function tellEarlier<T>(tell: ((value: T) => void) | undefined): MonoTypeOperatorFunction<T> {
  if (tell === undefined) return identity;
  return (value$) =>
    defer(() => {
      let earlier: { readonly value: T } | undefined;
      return value$.pipe(
        tap((value) => {
          if (earlier !== undefined) tell(earlier.value);
          earlier = { value };
        }),
      );
    });
}
