import { Subscription } from 'rxjs';
import type { RunHelpers } from 'rxjs/testing';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import { createExpectTurn } from './createExpectTurn.js';
import type { ExpectTurn } from './createExpectTurn.js';
import type { AssertEqual } from './marbles/createMarbleAssert.js';
import { runMarbles } from './marbles/runMarbles.js';
import { virtualClient } from './virtualClient.js';
import type { VirtualClient, VirtualClientOptions } from './virtualClient.js';
import { virtualRuntime } from './virtualRuntime.js';
import type { VirtualRuntime, VirtualRuntimeOptions } from './virtualRuntime.js';

/** How a marble test is set up. */
export interface MarblesOptions extends VirtualRuntimeOptions, VirtualClientOptions {
  /** The config of `session`. Default: `{ streaming: true }`, which stays unless it is overridden. */
  readonly config?: SessionConfig;
  /** What decides whether streams are equal, such as `(a, e) => expect(a).toEqual(e)`. Default: see `createMarbleAssert`. */
  readonly assertEqual?: AssertEqual;
}

/** What a marble test has in hands: RxJS' own helpers, and a virtual runtime with what is on it. */
export interface MarbleHelpers extends RunHelpers {
  readonly runtime: VirtualRuntime;
  /** A client of the runtime. */
  readonly client: VirtualClient;
  /** A session of the runtime, opened when it is first asked for. */
  readonly session: CopilotSession;
  /** Opens another session. It is open until the end of the test. */
  readonly open: (config?: SessionConfig) => CopilotSession;
  /** Says what is to be seen of a turn: {@link ExpectTurn}. */
  readonly expectTurn: ExpectTurn;
  /** What the client told of so far. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs a test of agent sessions in virtual time, under any test runner: nothing waits, whatever the script takes.
 *
 * @returns What the test returns.
 * @example
 * ```ts
 * import { delta, marbles, message } from 'copilot-rx/testing';
 *
 * marbles(({ runtime, session, expectTurn }) => {
 *   runtime.reply('         -h-l-|', { h: delta('Hel'), l: delta('lo') });
 *   expectTurn(session.turn('Hi')).toBe('-h-l-(m|)', { h: delta('Hel'), l: delta('lo'), m: message('Hello') });
 * });
 * ```
 */
export function marbles<T>(test: (helpers: MarbleHelpers) => T): T;
export function marbles<T>(options: MarblesOptions, test: (helpers: MarbleHelpers) => T): T;
export function marbles<T>(
  first: MarblesOptions | ((helpers: MarbleHelpers) => T),
  second?: (helpers: MarbleHelpers) => T,
): T {
  const [options, test] = typeof first === 'function' ? [{}, first] : [first, second];
  if (test === undefined) throw new TypeError('marbles() needs a test: a function that is given the helpers.');
  const opened = new Subscription();
  try {
    return runMarbles((helpers) => test(stage(helpers, options, opened)), options.assertEqual);
  } finally {
    opened.unsubscribe();
  }
}

function stage(helpers: RunHelpers, options: MarblesOptions, opened: Subscription): MarbleHelpers {
  const runtime = virtualRuntime(options);
  const client = virtualClient(runtime, options);
  const diagnostics: Diagnostic[] = [];
  opened.add(client.diagnostics$.subscribe((diagnostic) => diagnostics.push(diagnostic)));
  const open = (config: SessionConfig = {}) => {
    let session: CopilotSession | undefined;
    let cause: unknown;
    const error = (thrown: unknown) => (cause = thrown);
    opened.add(client.session$({ streaming: true, ...config }).subscribe({ next: (made) => (session = made), error }));
    if (session === undefined) throw new Error('The session did not open at once; use client.session$.', { cause });
    return session;
  };
  let first: CopilotSession | undefined;
  return {
    ...helpers,
    runtime,
    client,
    diagnostics,
    open,
    expectTurn: createExpectTurn(helpers),
    get session() {
      return (first ??= open(options.config));
    },
  };
}
