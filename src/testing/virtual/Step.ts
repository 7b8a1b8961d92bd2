import type { Observable } from 'rxjs';
import type { VirtualAgent } from './VirtualAgent.js';

/**
 * One thing that a virtual agent does, and how it shows in a turn; made by `delta`, `message`, `tool` and the like. The same
 * value stands in a script for the doing, and in an expectation for what is seen of it.
 */
export interface Step {
  /** How it shows, in the words of `describeEvent`; undefined when it only does something. */
  readonly shows: string | undefined;
  /**
   * Does it.
   *
   * @stream cold · no replay · completes when it is done · errors with RunOver to end the run · unsubscribe gives it up
   */
  readonly perform: (agent: VirtualAgent) => Observable<unknown>;
}
