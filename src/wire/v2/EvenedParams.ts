import type { Fields } from '../../util/readFields.js';

/** Parameters in the words of protocol 2, and the names of the options that it does not know. */
export interface EvenedParams {
  readonly params: Fields;
  readonly ignored: readonly string[];
}
