import type { CopilotSession } from 'copilot-rx';
import type { Observable } from 'rxjs';
import type { Opening } from '../openSession.js';
import type { World } from '../World.js';

/** Something that may be typed in place of a prompt. */
export interface Command {
  readonly name: string;
  /** Other names for it. */
  readonly aliases?: readonly string[];
  /** What may follow it, for `/help`. */
  readonly argument?: string;
  readonly about: string;
  readonly run: (world: World, session: CopilotSession, argument: string) => Observable<Outcome>;
}

/** What comes of a command, beside what it shows. */
export type Outcome = { readonly open: Opening } | { readonly exit: number };
