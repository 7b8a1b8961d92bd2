import type { AskEnvelope } from '../../protocol/Ask.js';
import type { Fields } from '../../util/readFields.js';

/** An event by which the runtime asks all clients of a session; the first answer counts. */
export interface Broadcast {
  readonly envelope: AskEnvelope;
  readonly data: Fields;
}
