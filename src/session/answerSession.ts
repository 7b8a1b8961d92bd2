import { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { AnsweredAsk } from '../responders/AnsweredAsk.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';
import { answerAsks } from '../responders/answerAsks.js';
import { createSlots } from '../responders/createSlots.js';
import { withOwnToolsAllowed } from '../responders/withOwnToolsAllowed.js';
import { messageOf } from '../util/messageOf.js';
import type { Wire } from '../wire/Wire.js';

/** A value that a tool's Observable emitted before its last. */
export interface ToolProgress {
  readonly toolCallId: string;
  readonly value: unknown;
}

/** What a session's asks are answered with, and where. */
export interface AnswerSessionOptions {
  readonly sessionId: string;
  readonly wire: Wire;
  readonly config: ResponderConfig;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly onAsked: (ask: Ask) => void;
  readonly onProgress: (progress: ToolProgress) => void;
}

/**
 * Has a session's asks answered, and hands the answers to the runtime.
 *
 * @stream cold · no replay · completes with the wire's asks · errors with ConnectionLostError · unsubscribe stops all responders
 *
 * @throws InvalidOptionsError when tools clash.
 */
export function answerSession(options: AnswerSessionOptions): Observable<AnsweredAsk> {
  const { sessionId, wire, config, report, onAsked, onProgress } = options;
  const slots = createSlots(withOwnToolsAllowed(config));
  /** What is not delivered ends nothing, but is told. */
  const deliver = (answer: Answer) =>
    new Observable<never>((subscriber) => {
      const complete = () => subscriber.complete();
      const error = (cause: unknown) => {
        const message = `An answer to ${answer.ask.kind} was not delivered: ${messageOf(cause)}`;
        report({ level: 'error', code: 'answer-undelivered', message, cause });
        complete();
      };
      return wire.answer(answer).subscribe({ error, complete });
    });
  return wire.asks(sessionId).pipe(
    answerAsks(slots, {
      withdrawn$: wire.withdrawn(sessionId),
      report,
      onAsked,
      onProgress: (toolCallId, value) => onProgress({ toolCallId, value }),
      deliver,
    }),
  );
}
