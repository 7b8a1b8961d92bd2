import type { ModelReply, text } from 'copilot-rx/scripted-model';
import { concatMap, from, map, timer } from 'rxjs';

/** The same chunks, in a human rhythm: a reply may be an Observable. */
export function spoken(chunks: ReturnType<typeof text>): ModelReply {
  return from(chunks).pipe(concatMap((chunk) => timer(rhythmMs).pipe(map(() => chunk))));
}

/** How long the model thinks over a word, in milliseconds. */
const rhythmMs = 18;
