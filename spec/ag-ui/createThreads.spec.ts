import type { AGUIEvent, RunAgentInput } from '@ag-ui/core';
import { runMarbles } from 'copilot-rx/testing';
import { NEVER, type Observable, type ObservableInput, defer, from, map } from 'rxjs';
import type { RunHelpers } from 'rxjs/testing';
import type { AgUiSession } from '../../src/ag-ui/AgUiSession.js';
import { type ThreadsOptions, createThreads } from '../../src/ag-ui/createThreads.js';
import type { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { askDesk } from '../../src/serving/askDesk.js';

const letters: Partial<Record<AGUIEvent['type'], string>> = { RUN_STARTED: 's', RUN_FINISHED: 'f', RUN_ERROR: 'x' };

type Cold<T> = Observable<T> & Pick<ReturnType<RunHelpers['cold']>, 'subscriptions'>;

interface Made {
  readonly session$: Cold<AgUiSession>;
  readonly turn$: Cold<SessionEvent>;
}

/** Threads whose sessions open at once, with turns that take 2 ms, unless it is said otherwise. */
function setUp({ cold }: Pick<RunHelpers, 'cold'>, options: ThreadsOptions = {}, turn = '--|', opening = 'o') {
  const made = new Map<string, Made>();
  const of = (threadId: string) => {
    const known = made.get(threadId);
    if (known !== undefined) return known;
    const turn$ = cold<SessionEvent>(turn);
    const session: AgUiSession = { sessionId: threadId, turn: () => turn$, getMessages: async () => [] };
    const thread = { session$: cold(opening, { o: session }, new Error('closed')), turn$ };
    made.set(threadId, thread);
    return thread;
  };
  const threads = createThreads(({ threadId }) => of(threadId).session$, options);
  const run = (threadId: string, more: Partial<RunAgentInput> = {}) => {
    const messages = [{ id: '1', role: 'user' as const, content: 'Go' }];
    const input: RunAgentInput = { threadId, runId: 'r', messages, tools: [], context: [], ...more };
    return defer(() => threads.run(input)).pipe(map(({ type }) => letters[type] ?? type));
  };
  return {
    run,
    sessionOf: (id: string) => of(id).session$.subscriptions,
    turnOf: (id: string) => of(id).turn$.subscriptions,
  };
}

/** What somebody who comes when too many are busy is told. */
const busy = expect.objectContaining({ status: 503 }) as unknown as RequestRefusedError;

describe('createThreads', () => {
  it('opens the session of a thread with its first run, and closes it some time after the latest', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { idleMs: 5 });
      expectObservable(run('a')).toBe('          s-(f|)');
      expectObservable(run('a'), '    ----^').toBe('----s-(f|)');
      expectSubscriptions(sessionOf('a')).toBe('^----------!');
    });
  });

  it('opens it again for a run that comes later', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { idleMs: 5 });
      expectObservable(run('a')).toBe('             s-(f|)');
      expectObservable(run('a'), '    --------^').toBe('   --------s-(f|)');
      expectSubscriptions(sessionOf('a')).toBe(['^------!', '--------^------!']);
    });
  });

  it('aborts the turn of a run that is left, and closes the session later', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf, turnOf } = setUp(helpers, { idleMs: 5 }, '-');
      expectObservable(run('a'), '        ^--!').toBe('s---');
      expectSubscriptions(turnOf('a')).toBe('   ^--!');
      expectSubscriptions(sessionOf('a')).toBe('^-------!');
    });
  });

  it('has a thread rest that has told all, and closes the one that has rested longest for another', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { idleMs: 100, mostThreads: 2 });
      expectObservable(run('a')).toBe('              s-(f|)');
      expectObservable(run('b'), '   -^').toBe('         -s-(f|)');
      expectObservable(run('a'), '   -----^').toBe('     -----s-(f|)');
      expectObservable(run('c'), '   ----------^').toBe('----------s-(f|)');
      expectSubscriptions(sessionOf('b')).toBe('    -^--------!');
      expectSubscriptions(sessionOf('a')).toBe('    ^ 106ms !');
      expectSubscriptions(sessionOf('c')).toBe('    ----------^ 101ms !');
    });
  });

  it('refuses a thread at once when all are at work, and takes it when one is not', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { mostThreads: 1, idleMs: 5 });
      expectObservable(run('a')).toBe('         s-(f|)');
      expectObservable(run('b'), '-^').toBe('     -#', undefined, busy);
      expectObservable(run('b'), '---^').toBe('   ---s-(f|)');
      expectSubscriptions(sessionOf('a')).toBe('^--!');
    });
  });

  it('refuses a thread while another waits for an answer, and takes it when the turn of that one has ended meanwhile', () => {
    runMarbles((helpers) => {
      const { cold, expectObservable, expectSubscriptions } = helpers;
      const desk = askDesk();
      const { run, sessionOf } = setUp(helpers, { desk, mostThreads: 1, idleMs: 5 }, '---|');
      cold('-a|').subscribe(() => {
        const responder = desk.responders.onPermissionRequest;
        if (typeof responder !== 'function') throw new Error('A desk answers with functions.');
        const context = { askId: '1', sessionId: 'a', settled$: NEVER, signal: new AbortController().signal };
        from(responder({ kind: 'shell', fullCommandText: 'ls' }, context) as ObservableInput<unknown>).subscribe();
      });
      expectObservable(run('a')).toBe('         s(f|)');
      expectObservable(run('b'), '--^').toBe('    --#', undefined, busy);
      expectObservable(run('b'), '----^').toBe('  ----s--(f|)');
      expectSubscriptions(sessionOf('a')).toBe('^---!');
    });
  });

  it('keeps no place for a run that came to nothing', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { mostThreads: 1 });
      const resume = [{ interruptId: 'x', status: 'resolved' as const }];
      expectObservable(run('a', { resume })).toBe('(sx|)');
      expectObservable(run('b'), '^--!').toBe('s-(f|)');
      expectSubscriptions(sessionOf('a')).toBe([]);
    });
  });

  it('ends a run whose session cannot be opened, and tries again with the next', () => {
    runMarbles((helpers) => {
      const { expectObservable, expectSubscriptions } = helpers;
      const { run, sessionOf } = setUp(helpers, { mostThreads: 1 }, '--|', '-#');
      expectObservable(run('a')).toBe('                   s(x|)');
      expectObservable(run('a'), '          ---^').toBe('---s(x|)');
      expectSubscriptions(sessionOf('a')).toBe(['^!', '   ---^!']);
    });
  });
});
