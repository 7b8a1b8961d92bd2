import type { Channel } from '../screen/Output.js';

/** One thing to be done to the screen. */
export type Stroke =
  /** Lines that stay; `begins`: those of a message or a note, and not more of one. */
  | { readonly kind: 'lines'; readonly text: string; readonly to: Channel; readonly begins?: boolean }
  /** Text that is passed on as it is, into a pipe. */
  | { readonly kind: 'pass'; readonly text: string }
  /** The row at the bottom; `''`: none. */
  | { readonly kind: 'row'; readonly text: string; readonly to: Channel };
