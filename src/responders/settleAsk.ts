import {
  EMPTY,
  type Observable,
  asyncScheduler,
  catchError,
  defer,
  filter,
  map,
  merge,
  of,
  take,
  tap,
  timer,
} from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { AnsweredAsk, AskOutcome } from './AnsweredAsk.js';
import type { AnswerAsksOptions } from './AnswerAsksOptions.js';
import { defaultAnswer } from './defaultAnswer.js';
import { describeAsk } from './describeAsk.js';
import { failureAnswer } from './failureAnswer.js';
import type { Settlement } from './Slots.js';

/** The ways in which an ask is settled from outside. */
export interface SettleOptions extends AnswerAsksOptions {
  /** The connection is gone. */
  readonly ended$: Observable<unknown>;
}

/**
 * Settles one ask: whichever way comes first counts, and ends all others.
 *
 * @stream cold · no replay · completes when the ask is settled · never errors · unsubscribe stops the responder
 */
export function settleAsk(
  ask: Ask,
  settlement$: Observable<Settlement> | undefined,
  options: SettleOptions,
): Observable<AnsweredAsk> {
  return defer(() => {
    const begun = asyncScheduler.now();
    const { report } = options;
    return merge(
      withdrawals(ask, options),
      (settlement$ ?? unanswered$).pipe(map((settlement) => settled(ask, settlement, report))),
      deadline(ask, options),
    ).pipe(
      take(1),
      map((settled) => ({ ask, ...settled, latencyMs: asyncScheduler.now() - begun })),
    );
  });
}

type Settled = Pick<AnsweredAsk, 'answer' | 'outcome' | 'error'>;

const unanswered$ = of<Settlement>({ outcome: 'default' });
const defaultHookDeadlineMs = 60_000;

function withdrawals(ask: Ask, { withdrawn$, ended$ }: SettleOptions): Observable<Settled> {
  const ours$ = withdrawn$.pipe(filter((id) => id === ask.id));
  return quietly(merge(ours$, ended$)).pipe(
    map(() => (ask.mustAnswer ? byDefault(ask, 'withdrawn') : { outcome: 'withdrawn' })),
  );
}

function deadline(ask: Ask, { report, hookDeadlineMs = defaultHookDeadlineMs }: SettleOptions): Observable<Settled> {
  if (ask.kind !== 'hook') return EMPTY;
  const message = `The ${describeAsk(ask)} took longer than ${hookDeadlineMs} ms; the runtime was told there is no opinion.`;
  return timer(hookDeadlineMs).pipe(
    tap(() => report({ level: 'warning', code: 'responder-late', message })),
    map(() => byDefault(ask, 'deadline')),
  );
}

function settled(ask: Ask, settlement: Settlement, report: SettleOptions['report']): Settled {
  switch (settlement.outcome) {
    case 'answered':
      return settlement;
    case 'default':
      return byDefault(ask, 'default');
    case 'failed': {
      const { error } = settlement;
      const message = `The responder of the ${describeAsk(ask)} failed; a failure was answered.`;
      report({ level: 'error', code: 'responder-failed', message, cause: error });
      return { outcome: 'failed', answer: failureAnswer(ask, error), error };
    }
  }
}

function byDefault(ask: Ask, outcome: AskOutcome): { readonly answer: Answer; readonly outcome: AskOutcome } {
  return { outcome, answer: defaultAnswer(ask) };
}

/** The end of a signal, good or bad, settles nothing: the source of the asks tells how the connection ends. */
function quietly<T>(signal$: Observable<T>): Observable<T> {
  return signal$.pipe(catchError(() => EMPTY));
}
