import type { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/** Who answers what; made with `createSlots`. */
export interface Slots {
  /** Starts afresh: pipelines keep no state from one opening to the next. */
  readonly open: (ports: SlotPorts) => Seating;
}

/** What open slots need of their surroundings. */
export interface SlotPorts {
  /** Ends the slots' pipelines. */
  readonly closed$: Observable<unknown>;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly onProgress: (toolCallId: string, value: unknown) => void;
}

/** Finds the responder of an ask; undefined when there is none. */
export type Seating = (ask: Ask) => Observable<Settlement> | undefined;

/** What a responder has made of an ask. */
export type Settlement =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  /** A pipeline has let it through. */
  | { readonly outcome: 'default' }
  | { readonly outcome: 'failed'; readonly error: unknown };
