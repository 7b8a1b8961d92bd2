import {
  concat,
  concatMap,
  delay,
  dematerialize,
  from,
  NEVER,
  type Observable,
  type ObservableNotification,
} from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { timedMarbles } from '../util/timedMarbles.js';
import { dropConnection } from './dropConnection.js';
import { isEnding } from './isEnding.js';
import { isRecord } from './isRecord.js';
import type { EndingChunk } from './ModelChunk.js';
import type { ModelReply } from './ModelReply.js';

/**
 * A reply as a marble diagram: what the model says, and when. A character is a millisecond; `' 10ms '` lets time pass, a group
 * such as `(ab|)` comes at once, and `|` ends the reply. Without `|` or `#` it never ends. Letters stand for replies, or for
 * themselves when there are no `values`.
 *
 * Time is that of RxJS timers: real time, or the virtual time of a `TestScheduler` in its run mode.
 *
 * @param error - What `#` stands for: a fault such as `httpError(500)`, or an error of the script. Default: `dropConnection()`.
 *
 * @stream cold · no replay · completes at `|`, or with the fault at `#` · errors at `#` with an error · unsubscribe stops its clock
 * @example
 * ```ts
 * import { marbles, startScriptedModel, toolCall } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(
 *   marbles('-a-b 100ms (c|)', { a: 'Hel', b: 'lo. ', c: toolCall('view', { path: '/etc/hostname' }) }),
 * );
 * ```
 */
export function marbles(
  diagram: string,
  values?: Readonly<Record<string, ModelReply>>,
  error: unknown = dropConnection(),
): Observable<ModelReply> {
  if (diagram.includes('^'))
    throw new ScriptedModelError(`marbles('${diagram}'): a reply begins when it is asked for, not at "^".`);
  const timed = timedMarbles(diagram, values, error);
  const steps = timed.map(({ ms, notification }, index) => ({
    gap: ms - (timed[index - 1]?.ms ?? 0),
    notifications: notificationsOf(notification, diagram),
  }));
  const step$ = from(steps).pipe(
    concatMap(({ gap, notifications }) => {
      const now$ = from(notifications);
      return gap === 0 ? now$ : now$.pipe(delay(gap));
    }),
  );
  return concat(step$, NEVER).pipe(dematerialize());
}

type Notification = ObservableNotification<ModelReply>;

/** A fault is something that the model says last. */
function notificationsOf(notification: Notification, diagram: string): readonly Notification[] {
  if (notification.kind === 'E' && isFault(notification.error)) {
    return [{ kind: 'N', value: notification.error }, { kind: 'C' }];
  }
  if (notification.kind === 'N' && (notification.value as ModelReply | undefined) === undefined) {
    throw new ScriptedModelError(
      `marbles('${diagram}'): a letter has no value. Give one for each letter, or no values at all.`,
    );
  }
  return [notification];
}

function isFault(error: unknown): error is EndingChunk {
  return isRecord(error) && 'type' in error && isEnding(error as EndingChunk);
}
