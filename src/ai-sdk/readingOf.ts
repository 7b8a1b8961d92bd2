import { concat, defer, map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Reading } from './Chat.js';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';

/** A chunk, and what a reader that comes back names as the last it has. */
export interface ReadChunk {
  readonly cursor: string | undefined;
  readonly chunk: CopilotUIMessageChunk;
}

/**
 * What one response tells of an answer: all of it, or what there is until somebody has to be asked. Then it ends with a `finish` of the
 * reason `tool-calls`, since `useChat` sends no answer before.
 *
 * @stream cold · replays what was written since · completes with the answer, or where it waits for somebody · errors never · unsubscribe stops reading
 */
export function readingOf({ reply, after }: Reading, isContinued: boolean): Observable<ReadChunk> {
  const { id, log } = reply;
  const told$ = log.read$(after).pipe(map(({ at, chunk }) => ({ cursor: `${id}.${at}`, chunk })));
  const paused$ = defer(() =>
    of(...(log.state === 'waiting' ? [unplaced({ type: 'finish', finishReason: 'tool-calls' })] : [])),
  );
  if (!isContinued || reply.messageId === undefined) return concat(told$, paused$);
  // Another response with the rest of a message says whose rest it is.
  return concat(of(unplaced({ type: 'start', messageId: reply.messageId })), told$, paused$);
}

function unplaced(chunk: CopilotUIMessageChunk): ReadChunk {
  return { cursor: undefined, chunk };
}
