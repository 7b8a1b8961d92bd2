import { combineLatest, connect, distinctUntilChanged, filter, map, merge, scan, startWith } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import type { Stroke } from './Stroke.js';

/** A stroke, or what is waited for. */
export type Drawn = Stroke | { readonly kind: 'status'; readonly text: string };

/**
 * Puts together what the answer, the notes and the status want of the screen: an empty line where the one ends and another begins; one
 * row at the bottom, in which what is written comes before what is waited for.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function composeStrokes(isSet: boolean): OperatorFunction<Drawn, Stroke> {
  return (drawn$) =>
    drawn$.pipe(
      connect((shared$) => {
        const row$ = combineLatest([textOf(shared$, 'row'), textOf(shared$, 'status')]).pipe(
          map(([written, waited]): Stroke =>
            written === '' ? { kind: 'row', text: waited, to: 'err' } : { kind: 'row', text: written, to: 'out' },
          ),
          distinctUntilChanged((one, other) => one.text === other.text),
        );
        const lines$ = shared$.pipe(
          filter((drawn) => drawn.kind === 'lines' || drawn.kind === 'pass'),
          isSet ? apart() : (stroke$) => stroke$,
        );
        return merge(row$, lines$);
      }),
    );
}

function textOf(drawn$: Observable<Drawn>, kind: 'row' | 'status'): Observable<string> {
  return drawn$.pipe(
    filter((drawn) => drawn.kind === kind),
    map(({ text }) => text),
    startWith(''),
  );
}

interface Apart {
  readonly before: 'out' | 'err' | undefined;
  readonly stroke: Stroke;
}

function apart(): OperatorFunction<Stroke, Stroke> {
  const nothing: Apart = { before: undefined, stroke: { kind: 'pass', text: '' } };
  return (stroke$) =>
    stroke$.pipe(
      scan(({ before }, stroke): Apart => {
        if (stroke.kind !== 'lines') return { before, stroke };
        const isApart = before !== undefined && (before !== stroke.to || (stroke.begins && stroke.to === 'out'));
        return { before: stroke.to, stroke: isApart ? { ...stroke, text: `\n${stroke.text}` } : stroke };
      }, nothing),
      map(({ stroke }) => stroke),
    );
}
