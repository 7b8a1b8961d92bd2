import type { Observable } from 'rxjs';
import type { VirtualAgent } from './VirtualAgent.js';

/**
 * What a virtual agent does about a prompt.
 *
 * @stream cold · no replay · completes when the agent is done · errors with RunOver to end the run · unsubscribe gives it up
 */
export type RunScript = (agent: VirtualAgent) => Observable<unknown>;
