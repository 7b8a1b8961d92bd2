import { Observable, type OperatorFunction, Subject } from 'rxjs';
import type { AnswerAsksOptions } from './AnswerAsksOptions.js';
import type { AnsweredAsk } from './AnsweredAsk.js';
import type { Ask } from '../protocol/Ask.js';
import { settleAsk } from './settleAsk.js';
import type { Slots } from './Slots.js';

/**
 * Has each ask answered by its slot: exactly once, or not at all when it is withdrawn.
 *
 * ```
 * ask$                 -t-h-p-------|
 * withdrawn$           -----------h--
 * answers              ---t---p------
 * answerAsks(slots)    ---t---p---h-|
 * ```
 *
 * Whatever a responder does, its ask is settled: an answer; the safe default when it was let through, when there is no
 * responder, or when the time is up; a failure when it threw. Asks that are pending when the source ends are withdrawn. An ask
 * for a tool or command that is not ours is left alone if another client may answer it.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe stops all responders, answering nothing
 */
export function answerAsks(slots: Slots, options: AnswerAsksOptions): OperatorFunction<Ask, AnsweredAsk> {
  return (ask$) =>
    new Observable((subscriber) => {
      const closed = new Subject<void>();
      const pending = new Map<string, () => void>();
      const { withdrawn$, report, hookDeadlineMs, onAsked = ignore, onProgress = ignore, deliver } = options;
      const settling = { pending, report, ...(hookDeadlineMs === undefined ? {} : { hookDeadlineMs }) };
      const seating = slots.open({ closed$: closed, report, onProgress });
      /** The source, and all that it has begun. */
      let open = 1;
      const end = () => {
        open -= 1;
        if (open === 0) subscriber.complete();
      };
      const begin = (work$: Observable<AnsweredAsk>, next: (answered: AnsweredAsk) => void) => {
        open += 1;
        subscriber.add(work$.subscribe({ next, complete: end }));
      };
      const tell = (answered: AnsweredAsk) => {
        subscriber.next(answered);
        if (deliver !== undefined && answered.answer !== undefined) begin(deliver(answered.answer), ignore);
      };
      const take = (ask: Ask) => {
        const settlement$ = seating(ask);
        if (pending.has(ask.id) || (settlement$ === undefined && maybeAnothers(ask))) return;
        onAsked(ask);
        begin(settleAsk(ask, settlement$, settling), tell);
      };
      const withdrawAll = () => {
        for (const withdraw of [...pending.values()]) withdraw();
      };
      // The end of the withdrawals, good or bad, settles nothing: the source of the asks tells how the connection ends.
      subscriber.add(withdrawn$.subscribe({ next: (id) => pending.get(id)?.(), error: ignore }));
      subscriber.add(
        ask$.subscribe({
          next: take,
          error: (error: unknown) => {
            withdrawAll();
            subscriber.error(error);
          },
          complete: () => {
            withdrawAll();
            end();
          },
        }),
      );
      // After the asks: nothing is answered any more when the responders are stopped.
      subscriber.add(() => closed.next());
    });
}

/** An ask by name for what only one client has. */
function maybeAnothers({ kind, mustAnswer }: Ask): boolean {
  return !mustAnswer && (kind === 'tool' || kind === 'command');
}

function ignore(): void {
  // Nobody wants to know.
}
