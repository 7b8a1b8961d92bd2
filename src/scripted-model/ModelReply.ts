import type { Observable } from 'rxjs';

import type { ModelChunk } from './ModelChunk.js';

/**
 * What the model says: a string, a chunk, or a list, async iterable or Observable of replies, nested as you like. A script may
 * also return a promise of one.
 *
 * An Observable gives full control of time: delays are RxJS's own, and it is unsubscribed when the runtime closes its
 * request early, which is how an aborted turn looks from the model's side.
 *
 * @example
 * ```ts
 * import { concat, ignoreElements, timer } from 'rxjs';
 * import { reasoning, toolCall, type ModelReply } from 'copilot-rx/scripted-model';
 *
 * const said: ModelReply = 'Hello!';
 * const thought: ModelReply = [reasoning('A file first.'), toolCall('view', { path: '/tmp/notes.md' })];
 * const slow: ModelReply = concat(['Wait '], timer(100).pipe(ignoreElements()), ['for it.']);
 * ```
 */
export type ModelReply =
  string | ModelChunk | readonly ModelReply[] | AsyncIterable<ModelReply> | Observable<ModelReply>;
