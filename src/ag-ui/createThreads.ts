import type { AGUIEvent, RunAgentInput } from '@ag-ui/core';
import { type Observable, ReplaySubject, Subject, defer, finalize, share, takeUntil, tap } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { after } from '../util/after.js';
import type { AgUiSession } from './AgUiSession.js';
import { Thread } from './Thread.js';
import type { FrontendTools } from './frontendTools.js';
import type { ThreadOptions } from './ThreadOptions.js';

/** How many threads are open, and for how long. */
export interface ThreadsOptions extends ThreadOptions {
  /** How many threads have a session open at the same time. Those that rest are closed first. Default 100. */
  readonly mostThreads?: number;
  /** How long the session of a thread stays open after a run, in milliseconds. Default 5 minutes; the next run resumes it. */
  readonly idleMs?: number;
}

/** The threads that are open. */
export interface Threads {
  /**
   * One run of a thread; to be subscribed to at once.
   *
   * @stream cold · no replay · completes with the run · never errors: what goes wrong ends the run · unsubscribe aborts the turn
   *
   * @throws RequestRefusedError at once when there are too many threads.
   */
  readonly run: (input: RunAgentInput) => Observable<AGUIEvent>;
}

interface Entry {
  readonly thread: Thread;
  readonly closes: Subject<void>;
  runs: number;
  isOpen: boolean;
}

/** Makes {@link Threads}: each has a session, which is opened by its first run and closed some time after its latest. */
export function createThreads(
  open: (input: RunAgentInput) => Observable<AgUiSession>,
  options: ThreadsOptions & { readonly frontend?: FrontendTools },
): Threads {
  const { mostThreads = 100, idleMs = 300_000 } = options;
  const entries = new Map<string, Entry>();

  const release = (threadId: string, entry: Entry) => {
    if (!entry.isOpen && entry.runs === 0 && entries.get(threadId) === entry) entries.delete(threadId);
  };

  const make = (input: RunAgentInput): Entry => {
    const { threadId } = input;
    const closes = new Subject<void>();
    const session$ = defer(() => open(input)).pipe(
      tap({ subscribe: () => (entry.isOpen = true) }),
      takeUntil(closes),
      finalize(() => {
        entry.isOpen = false;
        release(threadId, entry);
      }),
      share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: () => after(idleMs) }),
    );
    const entry: Entry = { thread: new Thread(session$, options), closes, runs: 0, isOpen: false };
    return entry;
  };

  const find = (input: RunAgentInput): Entry => {
    const known = entries.get(input.threadId);
    if (known === undefined && entries.size >= mostThreads) closeOne(entries.values(), mostThreads);
    const entry = known ?? make(input);
    // Behind the others: those that were used last are closed last.
    entries.delete(input.threadId);
    entries.set(input.threadId, entry);
    return entry;
  };

  return {
    run: (input) => {
      const entry = find(input);
      return defer(() => {
        entry.runs += 1;
        return entry.thread.run(input).pipe(
          finalize(() => {
            entry.runs -= 1;
            release(input.threadId, entry);
          }),
        );
      });
    },
  };
}

/** Closes the thread that has rested longest. */
function closeOne(entries: Iterable<Entry>, mostThreads: number): void {
  const resting = [...entries].find(({ runs, thread }) => runs === 0 && !thread.isBusy);
  if (resting === undefined) {
    throw new RequestRefusedError(503, `More than ${mostThreads} threads are busy. Try again later.`);
  }
  resting.closes.next();
}
