import type { Observable } from 'rxjs';

/** A recording: its whole text, or its lines. */
export type ReplaySource = string | Iterable<string> | AsyncIterable<string> | Observable<string>;
