import type { CommandAnswer } from '../protocol/Answer.js';
import type { CommandAsk } from '../protocol/Ask.js';
import type { Responder } from './Responder.js';

/** A slash command (protocol 3). */
export interface Command {
  /** Without the slash. */
  readonly name: string;
  readonly description?: string;
  /** Nothing to return when it worked. */
  readonly handler: Responder<CommandAsk, CommandAnswer | undefined | void>;
}
