import { concat, concatMap, defer, finalize, ignoreElements, of, takeWhile, tap, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { addChunk } from '../../scripted-model/addChunk.js';
import type { Completion } from '../../scripted-model/Completion.js';
import { isEnding } from '../../scripted-model/isEnding.js';
import type { EndingChunk, ModelChunk } from '../../scripted-model/ModelChunk.js';
import type { ModelLog } from '../../scripted-model/ModelLog.js';
import type { ModelReply } from '../../scripted-model/ModelReply.js';
import type { ModelRequest } from '../../scripted-model/ModelRequest.js';
import type { ModelScript } from '../../scripted-model/ModelScript.js';
import { replyOf } from '../../scripted-model/replyOf.js';
import { scriptFailure } from '../../scripted-model/scriptFailure.js';
import { modelRequestOf } from './modelRequestOf.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** A scripted model, and where it is written down what becomes of it. */
export interface ScriptedVoice {
  readonly script: ModelReply | ModelScript;
  readonly log: ModelLog;
}

/** How often a failed model call is made again, and how long the runtime waits before, in milliseconds. */
const retries = 5;
const retryMs = 1_000;

/**
 * One model call, made again as long as that makes sense.
 *
 * @stream cold · no replay · emits what the model has said and completes · errors with RunOver when the model failed for good · unsubscribe leaves the reply
 */
export function callModel(
  port: VirtualSessionPort,
  agent: VirtualAgent,
  model: ScriptedVoice,
  attempt = 0,
): Observable<Completion> {
  const { script, log } = model;
  return defer(() => {
    const request = modelRequestOf(port, log.count);
    log.asked(request);
    let completion: Completion = { text: '', reasoning: '', toolCalls: [] };
    const said$ = reportingAborts(replyOf(script, request), request, log).pipe(
      takeWhile((chunk) => !isEnding(chunk), true),
      tap((chunk) => {
        completion = addChunk(completion, chunk, request);
        perform(agent, chunk);
      }),
      ignoreElements(),
    );
    const next$ = defer(() => {
      const { ending } = completion;
      if (ending === undefined) return of(completion);
      if (attempt === retries || !isWorthRetrying(ending)) return agent.fail(failureOf(ending));
      agent.discard(reasonOf(ending));
      return timer(retryMs).pipe(concatMap(() => callModel(port, agent, model, attempt + 1)));
    });
    return concat(said$, next$);
  });
}

function perform(agent: VirtualAgent, chunk: ModelChunk): void {
  if (chunk.type === 'text') agent.write(chunk.text);
  if (chunk.type === 'reasoning') agent.think(chunk.text);
}

/** Writes down replies that were left before their end, and scripts that threw. */
function reportingAborts(chunk$: Observable<ModelChunk>, request: ModelRequest, log: ModelLog): Observable<ModelChunk> {
  return defer(() => {
    let hasEnded = false;
    return chunk$.pipe(
      tap({
        error: (cause: unknown) => {
          hasEnded = true;
          log.failed(scriptFailure(request, cause));
        },
        complete: () => (hasEnded = true),
      }),
      finalize(() => {
        if (!hasEnded) log.aborted(request);
      }),
    );
  });
}

function isWorthRetrying(ending: EndingChunk): boolean {
  if (ending.type !== 'httpError') return true;
  if (ending.headers['x-should-retry'] === 'false') return false;
  if (Number(ending.headers['retry-after'] ?? 0) > 60) return false;
  return ending.status === 401 || ending.status === 429 || ending.status >= 500;
}

function reasonOf(ending: EndingChunk): string {
  if (ending.type !== 'httpError') return 'streaming_error';
  return ending.status === 429 ? 'rate_limit' : 'api_error';
}

function failureOf(ending: EndingChunk) {
  if (ending.type !== 'httpError') return { errorType: 'query', message: 'The reply of the model broke off.' };
  const { status: statusCode, message } = ending;
  const errorType = statusCode === 429 ? 'rate_limit' : statusCode === 401 ? 'authentication' : 'query';
  return { errorType, message, statusCode };
}
