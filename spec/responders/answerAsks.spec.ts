import {
  concatMap,
  connect,
  delay,
  exhaustMap,
  filter,
  map,
  merge,
  NEVER,
  of,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { ToolError } from '../../src/errors/ToolError.js';
import type { Ask } from '../../src/protocol/Ask.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import { allow } from '../../src/responders/allow.js';
import type { AnsweredAsk } from '../../src/responders/AnsweredAsk.js';
import { answerAsks } from '../../src/responders/answerAsks.js';
import type { AnswerAsksOptions } from '../../src/responders/AnswerAsksOptions.js';
import { answerWith } from '../../src/responders/answerWith.js';
import type { Flatten } from '../../src/responders/Flatten.js';
import { createSlots } from '../../src/responders/createSlots.js';
import { defineTool } from '../../src/responders/defineTool.js';
import { pipeline } from '../../src/responders/pipeline.js';
import type { ResponderConfig } from '../../src/responders/ResponderConfig.js';
import { runMarbles } from 'copilot-rx/testing';
import { allAsks, hookAsk, permissionAsk, toolAsk } from './asks.js';

const asks: Record<string, Ask> = {
  t: toolAsk('t'),
  u: toolAsk('u'),
  h: hookAsk('h'),
  i: hookAsk('i'),
  p: permissionAsk('p'),
  q: permissionAsk('q'),
  r: permissionAsk('r'),
  o: permissionAsk('o', { mustAnswer: false }),
};

/** Answers asks; diagnostics are collected. */
function answering(config: ResponderConfig, more: Partial<AnswerAsksOptions> = {}) {
  const reports: Diagnostic[] = [];
  const operator = answerAsks(createSlots(config), {
    withdrawn$: NEVER,
    report: (diagnostic) => reports.push(diagnostic),
    ...more,
  });
  return { operator, reports };
}
const ids = (answered$: Observable<AnsweredAsk>) => answered$.pipe(map(({ ask }) => ask.id));
/** The first letter of the outcome: answered, default, failed, withdrawn, or x for deadline. */
const outcomes = (answered$: Observable<AnsweredAsk>) =>
  answered$.pipe(map(({ outcome }) => (outcome === 'deadline' ? 'x' : outcome.charAt(0))));
const tool = (handler: (...args: any[]) => unknown) => defineTool('tool', { description: '', handler });

describe('answerAsks', () => {
  it('answers each ask, and settles what is withdrawn', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const ask$ = hot('      -t-h-p-------|', asks);
      const withdrawn$ = hot('-----------h--');
      const expected = '      ---t---p---h-|';
      const { operator } = answering(
        {
          tools: [tool(() => cold('--(a|)'))],
          hooks: { onPreToolUse: () => NEVER },
          onPermissionRequest: () => cold('--(a|)', { a: allow()() }),
        },
        { withdrawn$ },
      );

      expectObservable(ask$.pipe(operator, ids)).toBe(expected);
      expectObservable(ask$.pipe(operator, outcomes)).toBe('---a---a---w-|');
      expectSubscriptions(ask$.subscriptions).toBe(['^------------!', '^------------!']);
    });
  });

  it('tells the answer, the outcome and the latency', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: () => cold('--(a|)', { a: allow()() }) });

      expectObservable(hot('-p-', asks).pipe(operator)).toBe('---a', {
        a: {
          ask: asks['p'],
          answer: { ask: asks['p'], value: { decision: 'allow', scope: 'once' } },
          outcome: 'answered',
          latencyMs: 2,
        },
      });
    });
  });

  it('stops the handler of a withdrawn ask, and answers only where somebody must', () => {
    runMarbles(({ hot, expectObservable, flush }) => {
      const fired: string[] = [];
      const { operator } = answering(
        {
          onPermissionRequest: (_, { signal, askId }) => {
            signal.addEventListener('abort', () => fired.push(askId));
            return NEVER;
          },
        },
        { withdrawn$: hot('---p-o-') },
      );
      const answer$ = hot('-(po)-', asks).pipe(
        operator,
        map(({ answer }) => (answer === undefined ? 'n' : 'y')),
      );

      expectObservable(answer$).toBe('---y-n-');
      flush();
      expect(fired).toEqual(['p', 'o']);
    });
  });

  it.each(allAsks.map((ask) => [ask.kind, ask] as const))('has a default and a failure for %s', (_, ask) => {
    const run = (config: ResponderConfig) => {
      const { operator, reports } = answering(config);
      const seen: AnsweredAsk[] = [];
      of(ask)
        .pipe(operator)
        .subscribe((answered) => seen.push(answered));
      return { seen, reports };
    };
    const secret = () => throwError(() => new Error('secret'));

    const alone = run({});
    expect(alone.seen).toMatchObject([{ outcome: 'default', answer: { ask } }]);
    expect(alone.reports).toEqual([]);

    const broken = run({
      tools: [tool(secret)],
      hooks: { onPreToolUse: secret },
      onPermissionRequest: secret,
      onUserInputRequest: secret,
      onElicitationRequest: secret,
      onExitPlanModeRequest: secret,
      onSystemMessageTransform: secret,
      onBearerTokenRequest: secret,
      commands: [{ name: 'deploy', handler: secret }],
    });
    expect(broken.seen).toMatchObject([{ outcome: 'failed', answer: { ask } }]);
    expect(JSON.stringify(broken.seen[0]?.answer)).not.toContain('secret');
    expect(broken.reports).toMatchObject([{ code: 'responder-failed', cause: { message: 'secret' } }]);

    const untyped = run({ [slotOf(ask.kind)]: () => 5 });
    if (slotOf(ask.kind) !== '') expect(untyped.seen).toMatchObject([{ outcome: 'failed' }]);
  });

  it('lets a ToolError speak to the model', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { operator } = answering({ tools: [tool(() => throwError(() => new ToolError('Try 7.')))] });
      const text$ = hot('t', asks).pipe(
        operator,
        map(({ answer }) => answer?.value),
      );

      expectObservable(text$).toBe('a', { a: { resultType: 'failure', textResultForLlm: 'Try 7.' } });
    });
  });

  it('leaves alone the tools and commands of other clients', () => {
    const foreign = [toolAsk('x', { toolName: 'theirs', mustAnswer: false }), { ...allAsks[6]!, mustAnswer: false }];
    const seen: unknown[] = [];
    of(...foreign)
      .pipe(answering({}).operator)
      .subscribe((answered) => seen.push(answered));

    expect(seen).toEqual([]);
  });

  it('answers hooks that take too long', () => {
    runMarbles(({ hot, expectObservable, flush }) => {
      const { operator, reports } = answering({ hooks: { onPreToolUse: () => NEVER } }, { hookDeadlineMs: 4 });

      expectObservable(hot('-h-', asks).pipe(operator, outcomes)).toBe('-----x');
      flush();
      expect(reports).toMatchObject([{ code: 'responder-late', level: 'warning' }]);
    });
  });

  it('waits a minute for hooks, and for ever for people', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { operator } = answering({ hooks: { onPreToolUse: () => NEVER }, onPermissionRequest: () => NEVER });

      expectObservable(hot('(hp)', asks).pipe(operator, outcomes)).toBe('60s x');
    });
  });

  it('withdraws what is pending when the source ends, well or badly', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: () => NEVER });

      expectObservable(hot('-p-|', asks).pipe(operator, outcomes)).toBe('---(w|)');
      expectObservable(hot('-p-#', asks).pipe(operator, outcomes)).toBe('---(w#)');
    });
  });

  it('stops all handlers when it is left, and answers nothing', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const ask$ = hot('-p----', asks);
      const handler$ = cold('-----(a|)', { a: allow()() });
      const { operator } = answering({ onPermissionRequest: () => handler$ });

      expectObservable(ask$.pipe(operator), '^--!').toBe('-');
      expectSubscriptions(ask$.subscriptions).toBe('^--!');
      expectSubscriptions(handler$.subscriptions).toBe('-^-!');
    });
  });

  it('takes an ask that comes twice once', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: () => cold('---(a|)', { a: allow()() }) });

      expectObservable(hot('pp', asks).pipe(operator, ids)).toBe('---p');
    });
  });

  it('survives a signal that fails', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: allow() }, { withdrawn$: cold('#') });

      expectObservable(hot('-p-q-|', asks).pipe(operator, outcomes)).toBe('-a-a-|');
    });
  });
});

describe('answerAsks with a pipeline', () => {
  const slowly = (cold: (marbles: string, values: object) => Observable<any>) => () =>
    cold('-----(a|)', { a: allow()() });

  const policies: [string, Flatten, string][] = [
    ['concatMap', (project) => concatMap(project), '------p----q----r'],
    ['switchMap', (project) => switchMap(project), '--pq----r'],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is another overload
    ['exhaustMap', exhaustMap, '                   --qr--p'],
  ];
  it.each(policies)('settles what %s drops', (_, flatten, expected) => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: pipeline(answerWith(slowly(cold), flatten)) });

      expectObservable(hot('-pqr', asks).pipe(operator, ids)).toBe(expected);
    });
  });

  it('gives the default to what is passed through or filtered away', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { operator } = answering({
        onPermissionRequest: pipeline(filter(({ context }) => context.askId === 'p')),
      });

      expectObservable(hot('-p-q-|', asks).pipe(operator, outcomes)).toBe('-d-d-|');
    });
  });

  it('tells when an operator keeps a question without holding it', () => {
    runMarbles(({ hot, expectObservable, flush }) => {
      const { operator, reports } = answering({ onPermissionRequest: pipeline(answerWith(allow()), delay(2)) });

      expectObservable(hot('-p----|', asks).pipe(operator, outcomes)).toBe('-d----|');
      flush();
      expect(reports).toMatchObject([{ code: 'question-lost' }]);
    });
  });

  it('fails what is pending when an operator errors, and starts afresh', () => {
    runMarbles(({ hot, expectObservable, flush }) => {
      const { operator, reports } = answering({
        onPermissionRequest: pipeline(
          tap(({ context }) => {
            if (context.askId === 'q') throw new Error('broken');
          }),
          answerWith(({ kind }) => (kind === 'url' ? NEVER : allow()())),
        ),
      });
      const ask$ = hot('-p-q-r-|', asks);

      expectObservable(ask$.pipe(operator, outcomes)).toBe('---(ff)(w|)');
      flush();
      expect(reports).toHaveLength(2);
    });
  });

  it('gives the default once a pipeline has completed', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { operator } = answering({ onPermissionRequest: pipeline(take(1), answerWith(allow())) });

      expectObservable(hot('-p-q-|', asks).pipe(operator, outcomes)).toBe('-a-d-|');
    });
  });

  it('counts the first of two answers, and stops the other', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const slow$ = cold('-----(a|)', { a: allow()() });
      const quick$ = cold('--(a|)', { a: allow()() });
      const { operator } = answering({
        onPermissionRequest: pipeline(
          connect((question$) =>
            merge(question$.pipe(answerWith(() => slow$)), question$.pipe(answerWith(() => quick$))),
          ),
        ),
      });

      expectObservable(hot('-p-', asks).pipe(operator, outcomes)).toBe('---a');
      expectSubscriptions(slow$.subscriptions).toBe('-^-!');
    });
  });
});

function slotOf(kind: Ask['kind']): string {
  const slots: Partial<Record<Ask['kind'], string>> = {
    permission: 'onPermissionRequest',
    userInput: 'onUserInputRequest',
    elicitation: 'onElicitationRequest',
    exitPlanMode: 'onExitPlanModeRequest',
    systemMessage: 'onSystemMessageTransform',
    bearerToken: 'onBearerTokenRequest',
  };
  return slots[kind] ?? '';
}
