import fc from 'fast-check';
import {
  concatMap,
  EMPTY,
  exhaustMap,
  filter,
  map,
  merge,
  mergeMap,
  NEVER,
  switchMap,
  takeUntil,
  throwError,
  timer,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { Ask } from '../../src/protocol/Ask.js';
import type { AnsweredAsk } from '../../src/responders/AnsweredAsk.js';
import { answerAsks } from '../../src/responders/answerAsks.js';
import { answerWith } from '../../src/responders/answerWith.js';
import { createSlots } from '../../src/responders/createSlots.js';
import { defineTool } from '../../src/responders/defineTool.js';
import type { Flatten } from '../../src/responders/Flatten.js';
import { pipeline } from '../../src/responders/pipeline.js';
import type { QuestionOperator } from '../../src/responders/QuestionOperator.js';
import { withDeadline } from '../../src/responders/withDeadline.js';
import { runMarbles } from 'copilot-rx/testing';
import { hookAsk, permissionAsk, toolAsk } from './asks.js';

const endAt = 60;
const flattens: Flatten[] = [
  (project) => mergeMap(project),
  (project) => concatMap(project),
  (project) => switchMap(project),
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is another overload
  exhaustMap,
];

const moment = fc.nat({ max: 30 });
const plan = fc.record({
  asks: fc.array(
    fc.record({
      at: moment,
      kind: fc.constantFrom('tool', 'hook', 'permission'),
      mustAnswer: fc.boolean(),
      way: fc.constantFrom('value', 'later', 'error', 'empty', 'never', 'throw'),
      takes: moment,
      withdrawnAt: fc.option(fc.nat({ max: 70 })),
    }),
    { maxLength: 8 },
  ),
  flatten: fc.option(fc.constantFrom(...flattens)),
  /** Filters away by raw `filter`, watches with a deadline. */
  isFiltering: fc.boolean(),
  isWatching: fc.boolean(),
  isErroring: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
type Planned = Plan['asks'][number];

describe('answerAsks, whatever happens', () => {
  it('settles every ask exactly once', () => {
    fc.assert(
      fc.property(plan, (chosen) => {
        const settled = run(chosen);

        expect(settled.map(({ ask }) => ask.id).sort()).toEqual(chosen.asks.map((_, index) => String(index)).sort());
        for (const { ask, outcome, ...rest } of settled) {
          if (ask.mustAnswer || outcome !== 'withdrawn') expect(rest).toHaveProperty('answer');
          expect(rest.latencyMs).toBeLessThanOrEqual(endAt);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function run(chosen: Plan): AnsweredAsk[] {
  const settled: AnsweredAsk[] = [];
  runMarbles(({ flush }) => {
    const fn = (_: unknown, { askId }: { askId: string }) => respond(chosen.asks[Number(askId)]!) as Observable<any>;
    const responder: any = chosen.flatten === null ? fn : pipeline<any, any>(...stages(chosen, fn, chosen.flatten));
    const end$ = timer(endAt).pipe(
      map(() => {
        if (chosen.isErroring) throw new Error('lost');
      }),
    );
    const ask$ = merge(
      ...chosen.asks.map((planned, index) => timer(planned.at).pipe(map(() => askOf(planned, index)))),
      NEVER,
    ).pipe(takeUntil(end$));
    const withdrawn$ = merge(
      ...chosen.asks.map(({ withdrawnAt }, index) =>
        withdrawnAt === null ? EMPTY : timer(withdrawnAt).pipe(map(() => String(index))),
      ),
    );
    const slots = createSlots({
      tools: [defineTool('tool', { description: '', handler: responder })],
      hooks: { onPreToolUse: responder },
      onPermissionRequest: responder,
    });
    ask$
      .pipe(
        answerAsks(slots, {
          withdrawn$,
          report: () => {},
          hookDeadlineMs: 20,
        }),
      )
      .subscribe({ next: (answered) => settled.push(answered), error: () => {} });
    flush();
  });
  return settled;
}

function stages({ isFiltering, isWatching }: Plan, fn: (...args: any[]) => Observable<any>, flatten: Flatten) {
  const all: QuestionOperator<any, any>[] = [];
  if (isWatching) all.push(withDeadline<any, any>(9, { decision: 'deny' }));
  if (isFiltering) all.push(filter(({ context }) => Number(context.askId) % 3 !== 0));
  return [...all, answerWith<any, any>(fn, flatten)];
}

function respond({ way, takes }: Planned): unknown {
  switch (way) {
    case 'value':
      return { decision: 'allow' };
    case 'throw':
      throw new Error('no');
    case 'never':
      return NEVER;
    case 'empty':
      return EMPTY;
    case 'later':
      return timer(takes).pipe(map(() => ({ decision: 'allow' })));
    default:
      return timer(takes).pipe(mergeMap(() => throwError(() => new Error('no'))));
  }
}

function askOf({ kind, mustAnswer }: Planned, index: number): Ask {
  const id = String(index);
  if (kind === 'tool') return toolAsk(id, { mustAnswer });
  return kind === 'hook' ? hookAsk(id, { mustAnswer }) : permissionAsk(id, { mustAnswer });
}
