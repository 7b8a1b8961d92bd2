import { Observable, from, isObservable, map } from 'rxjs';
import { RecordingError } from '../errors/RecordingError.js';
import type { RecordingLine } from '../protocol/RecordingLine.js';
import { messageOf } from '../util/messageOf.js';
import type { ReplaySource } from './ReplaySource.js';
import { createLineReader } from './createLineReader.js';

/**
 * The lines of one session in a recording. The last line of all is left out if it is no JSON: who wrote it was killed.
 *
 * @stream cold · no replay · completes with the source · errors with RecordingError, or with the source · unsubscribe leaves the source
 */
export function readRecording(source$: ReplaySource, sessionId: string | undefined): Observable<RecordingLine> {
  return new Observable((subscriber) => {
    const read = createLineReader();
    let session = sessionId;
    let number = 0;
    let unfinished: RecordingError | undefined;
    const take = (text: string) => {
      number += 1;
      if (text.trim() === '') return;
      // Behind it comes another, so it was not the last.
      if (unfinished !== undefined) throw unfinished;
      const json = parse(text, number);
      if (json instanceof RecordingError) {
        unfinished = json;
        return;
      }
      const line = read(json, number);
      session ??= line.session;
      if (line.session === session) subscriber.next(line);
    };
    return linesOf(source$)
      .pipe(map(take))
      .subscribe({
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
  });
}

function linesOf(source$: ReplaySource): Observable<string> {
  if (typeof source$ === 'string') return from(source$.split('\n'));
  return isObservable(source$) ? source$ : from(source$);
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    return new RecordingError(number, `is no JSON (${messageOf(cause)})`, { cause });
  }
}
