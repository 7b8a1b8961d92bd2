import type { ChatMessage } from './ChatMessage.js';

/** What the server says about itself. */
export interface About {
  /** The model's name, for people. */
  readonly model: string;
  /** Things to begin with. */
  readonly suggestions: readonly ChatMessage[];
}
