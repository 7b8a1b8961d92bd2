import type { RunAgentInput } from '@ag-ui/core';
import { type ObservableInput, from, map } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { checkOptions, isPositive, rulesFor } from '../protocol/checkOptions.js';
import type { AccessOptions } from '../serving/AccessOptions.js';
import { askDesk } from '../serving/askDesk.js';
import { readJson } from '../serving/readJson.js';
import type { SseBodyOptions } from '../serving/sseBody.js';
import { sseResponse } from '../serving/sseResponse.js';
import { type RequestHandler, withAccess } from '../serving/withAccess.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { AgUiClient } from './AgUiClient.js';
import type { AgUiSession } from './AgUiSession.js';
import { type ThreadsOptions, createThreads } from './createThreads.js';
import { frontendTools } from './frontendTools.js';
import { readRunInput } from './readRunInput.js';
import { sessionOf } from './sessionOf.js';

/** How AG-UI is served. */
export interface HandleAgUiOptions extends ThreadsOptions, AccessOptions, Pick<SseBodyOptions, 'heartbeatMs'> {
  /** The config of the sessions that are made for threads. Asks that it answers itself are no interrupts. */
  readonly config?: SessionConfig;
  /** How long the body of a request may be. Default 16 MiB: clients send all messages every time. */
  readonly maxBodyBytes?: number;
}

/** Opens the session of a thread. It is closed when it is left, so that a cold session fits. */
export type SessionOfThread = (threadId: string, input: RunAgentInput) => ObservableInput<AgUiSession>;

/**
 * Serves sessions to clients of AG-UI 1.0 over server-sent events: what an `HttpAgent` talks to. Each thread has a session.
 *
 * Given a client, the session of a thread is made, or resumed, by the thread's id. Permissions, questions, forms and plans end
 * the run with an interrupt, which a later run answers; tools of the page are called there. A client that goes away
 * aborts the turn, in the runtime and in its tools.
 *
 * Whoever knows the id of a thread may go on with it: give `authorize`, and a function that knows whose threads are whose.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { handleAgUi, toNodeListener } from 'copilot-rx/ag-ui';
 * import { createServer } from 'node:http';
 *
 * const client = new CopilotClient();
 * createServer(toNodeListener(handleAgUi(client))).listen(3000, '127.0.0.1');
 * ```
 */
export function handleAgUi(sessions: AgUiClient | SessionOfThread, options: HandleAgUiOptions = {}): RequestHandler {
  checkOptions(
    'options of handleAgUi',
    options,
    rulesFor(isPositive, 'must be a number above 0', 'maxBodyBytes', 'holdMs', 'idleMs', 'mostThreads', 'heartbeatMs'),
  );
  const { maxBodyBytes = 16 * 1024 * 1024, config = {} } = options;
  const desk = options.desk ?? askDesk();
  const frontend = frontendTools();
  const open = (input: RunAgentInput) => {
    if (typeof sessions === 'function') return from(sessions(input.threadId, input));
    const { tools: own = [] } = config;
    // What is done here cannot be taken over from there.
    const theirs = input.tools.filter((tool) => !own.some(({ name }) => name === tool.name));
    const tools = [...own, ...frontend.toolsOf(theirs)];
    return sessionOf(sessions, input.threadId, { streaming: true, ...desk.responders, ...config, tools });
  };
  const threads = createThreads(open, { ...options, desk, frontend });
  return withAccess(async (request) => {
    if (request.method !== 'POST') throw new RequestRefusedError(405, 'AG-UI is spoken by POST.');
    const input = readRunInput(await readJson(request, maxBodyBytes));
    const message$ = threads.run(input).pipe(map((event) => ({ data: JSON.stringify(event) })));
    return sseResponse(message$, options);
  }, options);
}
