import {
  Subject,
  concat,
  concatMap,
  defer,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  of,
  startWith,
  take,
  tap,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { isInterrupt } from '../keyboard/isInterrupt.js';
import type { Terminal } from '../Terminal.js';
import { addPast, interruptAhead, typeAhead } from './Ahead.js';
import type { Ahead } from './Ahead.js';
import { newDraft } from './Draft.js';
import { frameOf } from './frameOf.js';
import { frameOfAhead } from './frameOfAhead.js';

/** What came of a prompt. */
export interface WrittenPrompt {
  /** `undefined`: Ctrl-D, or there is no keyboard any more. */
  readonly text: string | undefined;
}

/** The user's prompts. They are typed at any time, also while an answer is written, and taken one after the other. */
export interface Prompts {
  /**
   * Listens to the keyboard, and shows below all else what is typed. Ctrl-C, which stops what runs, takes back what was sent ahead.
   *
   * @stream cold · no replay · emits nothing · never completes · never errors · unsubscribe takes it off the screen
   */
  readonly typing$: Observable<never>;
  /**
   * The next prompt: what was sent already, or what is sent next.
   *
   * @stream cold · no replay · emits it and completes · never errors · unsubscribe leaves it to who comes next
   */
  readonly next$: Observable<WrittenPrompt>;
  /**
   * A moment in which no prompt is half written: a question that comes up under somebody's fingers is answered by accident.
   *
   * @stream cold · no replay · emits once and completes · never errors · unsubscribe stops waiting
   */
  readonly idle$: Observable<unknown>;
  /** Adds prompts of before, for the up key. */
  readonly remember: (prompts: readonly string[]) => void;
}

/** Makes {@link Prompts} of a terminal. */
export function createPrompts(terminal: Terminal): Prompts {
  const { screen } = terminal;
  const changes = new Subject<void>();
  const changed$ = changes.pipe(startWith(undefined));
  let now = nothing;
  const become = (next: Partial<Now>) => {
    now = { ...now, ...next };
    screen.drawPrompt(frameOfAhead(now.held === 0 ? now.ahead : withNote(now.ahead), terminal, now.isAsked));
  };
  const typing$ = heard(terminal, () => now).pipe(
    tap((ahead) => {
      become({ ahead });
      changes.next();
    }),
    ignoreElements(),
    finalize(() => become(nothing)),
  );
  const takeOne = (): WrittenPrompt[] => {
    const { sent, draft } = now.ahead;
    const [text, ...others] = sent;
    if (text === undefined && draft.end === undefined) return [];
    become({ ahead: { sent: others, draft }, isAsked: false });
    if (text !== undefined) print(terminal, text);
    return [{ text: text?.trim() }];
  };
  const next$ = defer(() => {
    become({ isAsked: true });
    return changed$.pipe(concatMap(takeOne), take(1));
  });
  const idle$ = defer(() => {
    if (now.ahead.draft.text === '') return of(undefined);
    become({ held: now.held + 1 });
    return changed$.pipe(
      filter(() => now.ahead.draft.text === ''),
      take(1),
      finalize(() => become({ held: Math.max(0, now.held - 1) })),
    );
  });
  return { typing$, next$, idle$, remember: (prompts) => become({ ahead: addPast(now.ahead, prompts) }) };
}

interface Now {
  readonly ahead: Ahead;
  /** Whether somebody waits for a prompt. */
  readonly isAsked: boolean;
  /** How many questions wait until no prompt is half written. */
  readonly held: number;
}

const nothing: Now = { ahead: { sent: [], draft: newDraft([]) }, isAsked: false, held: 0 };

/** What becomes of it by all that the user does. */
function heard({ screen, keys$, interrupts$, resized$ }: Terminal, now: () => Now): Observable<Ahead> {
  const typed$ = keys$.pipe(
    // a question has the keyboard for itself
    filter((key) => !isInterrupt(key) && !screen.isHeld()),
    map((key) => typeAhead(now().ahead, key, now().isAsked)),
  );
  return merge(
    concat(
      typed$,
      defer(() => [closed(now().ahead)]),
    ),
    interrupts$.pipe(map(() => interruptAhead(now().ahead, now().isAsked))),
    resized$.pipe(map(() => now().ahead)),
  );
}

function closed({ sent, draft }: Ahead): Ahead {
  return { sent, draft: { ...draft, end: 'closed' } };
}

function withNote({ sent, draft }: Ahead): Ahead {
  return { sent, draft: { ...draft, note: 'A question waits until this is sent, or emptied (Ctrl-U).' } };
}

/** One that is taken stays. */
function print({ screen, paint }: Terminal, text: string): void {
  const size = { columns: screen.columns(), height: screen.height() };
  const { rows } = frameOf({ ...newDraft([], text), end: 'submitted' }, size, paint);
  screen.print(rows.join('\n'), 'out');
}
