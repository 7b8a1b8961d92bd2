import type { ModelReply } from 'copilot-rx/scripted-model';
import { text } from 'copilot-rx/scripted-model';
import { interval, map } from 'rxjs';
import type { Observable } from 'rxjs';

/** A reply that never ends: the same words again and again, until somebody leaves. */
export function endlessly(...words: readonly string[]): Observable<ModelReply> {
  return interval(30).pipe(map((index) => text([`${words[index % words.length] ?? ''} `])));
}
