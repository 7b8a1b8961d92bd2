import { Observable, asyncScheduler } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { AnsweredAsk, AskOutcome } from './AnsweredAsk.js';
import type { AnswerAsksOptions } from './AnswerAsksOptions.js';
import { defaultAnswer } from './defaultAnswer.js';
import { describeAsk } from './describeAsk.js';
import { failureAnswer } from './failureAnswer.js';
import type { Settlement } from './Slots.js';

/** The ways in which an ask is settled from outside. */
export interface SettleOptions extends Pick<AnswerAsksOptions, 'report' | 'hookDeadlineMs'> {
  /** The asks that are not settled yet, by id, each with what withdraws it: it enters itself, and leaves when it is settled. */
  readonly pending: Map<string, () => void>;
}

/**
 * Settles one ask: whichever way comes first counts, and ends all others.
 *
 * @stream cold · no replay · completes when the ask is settled · never errors · unsubscribe stops the responder
 */
export function settleAsk(
  ask: Ask,
  settlement$: Observable<Settlement> | undefined,
  { pending, report, hookDeadlineMs = defaultHookDeadlineMs }: SettleOptions,
): Observable<AnsweredAsk> {
  // One stream rather than a chain of operators: this is made anew for every ask.
  return new Observable((subscriber) => {
    const begun = asyncScheduler.now();
    const settle = (settled: Settled) => {
      if (subscriber.closed) return;
      subscriber.next({ ask, latencyMs: asyncScheduler.now() - begun, ...settled });
      subscriber.complete();
    };
    pending.set(ask.id, () => settle(ask.mustAnswer ? byDefault(ask, 'withdrawn') : { outcome: 'withdrawn' }));
    subscriber.add(() => pending.delete(ask.id));
    if (settlement$ === undefined) settle(byDefault(ask, 'default'));
    else {
      subscriber.add(settlement$.subscribe((settlement) => settle(settled(ask, settlement, report))));
    }
    if (subscriber.closed || ask.kind !== 'hook') return;
    const late = () => {
      const message = `The ${describeAsk(ask)} took longer than ${hookDeadlineMs} ms; the runtime was told there is no opinion.`;
      report({ level: 'warning', code: 'responder-late', message });
      settle(byDefault(ask, 'deadline'));
    };
    subscriber.add(asyncScheduler.schedule(late, hookDeadlineMs));
  });
}

type Settled = Pick<AnsweredAsk, 'answer' | 'outcome' | 'error'>;

const defaultHookDeadlineMs = 60_000;

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
