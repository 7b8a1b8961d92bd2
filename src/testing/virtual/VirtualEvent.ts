import type { SessionEventEnvelope } from '../../protocol/SessionEvent.js';

/** An event as a script gives it: what is left out of its envelope is made up. */
export interface VirtualEvent extends Partial<SessionEventEnvelope> {
  readonly type: string;
  readonly data: object;
}
