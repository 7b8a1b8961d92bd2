import { combineLatest, defer, endWith, finalize, last, map, scan, startWith, takeWhile, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Terminal } from '../Terminal.js';
import type { Draft } from './Draft.js';
import { newDraft } from './Draft.js';
import { edit } from './edit.js';
import { frameOf } from './frameOf.js';

/** What came of a prompt. */
export interface WrittenPrompt {
  /** `undefined`: Ctrl-D, or there is no keyboard any more. */
  readonly text: string | undefined;
}

/**
 * Lets the user write a prompt.
 *
 * @stream cold · no replay · emits it and completes · never errors · unsubscribe takes it off the screen
 * @param past - Prompts of before, for the up key.
 */
export function readPrompt(terminal: Terminal, past: readonly string[]): Observable<WrittenPrompt> {
  const { screen, keys$, resized$ } = terminal;
  return defer(() => {
    const empty = newDraft(past);
    const draft$ = keys$.pipe(scan(edit, empty), startWith(empty), endWith<Draft>({ ...empty, end: 'closed' }));
    return combineLatest([draft$, resized$.pipe(startWith(undefined))]).pipe(
      map(([draft]) => draft),
      takeWhile(({ end }) => end === undefined, true),
      tap((draft) => show(terminal, draft)),
      last(),
      map(({ end, text }) => ({ text: end === 'submitted' ? text.trim() : undefined })),
      finalize(() => screen.draw(undefined, 'out')),
    );
  });
}

/** While it is written it is drawn over; once it is, it stays. */
function show({ screen, paint }: Terminal, draft: Draft): void {
  const frame = frameOf(draft, { columns: screen.columns(), height: screen.height() }, paint);
  if (draft.end !== 'submitted') screen.draw(frame, 'out');
  else {
    screen.draw(undefined, 'out');
    screen.print(frame.rows.join('\n'), 'out');
  }
}
