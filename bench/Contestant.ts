import type { Delta } from './delta.js';
import type { Runtime } from './Runtime.js';

/** One way of reading what the runtime says, and of answering what it asks. */
export interface Contestant {
  /** The file that a program imports; absent when there is none. */
  readonly entry?: string;
  /** Connects to a runtime, which it spawns itself if it is to be spawned. */
  readonly connect: (runtime: Runtime) => Promise<Client>;
}

/** A contestant that is connected. */
export interface Client {
  readonly createSession: (config?: SessionConfig) => Promise<Session>;
  /** Says goodbye to sessions and runtime. */
  readonly close: () => Promise<void>;
}

/** What a session is to be. */
export interface SessionConfig {
  /** Answers hooks, calls of the tool `look_up` and permission requests: with yes, at once. */
  readonly answers?: boolean;
  /** Who is the model; for the real CLI only. */
  readonly model?: { readonly model: string; readonly provider: object };
}

/** A session of a contestant. */
export interface Session {
  /** Hands on the text of each delta that has any (a filter and a map), until it is undone. Each call is a subscriber more. */
  readonly onText: (take: (text: string) => void) => () => void;
  /** Hands on each delta as it comes. */
  readonly onDelta: (take: (delta: Delta) => void) => () => void;
  /** Sends the prompt and resolves at the session's idle. */
  readonly run: (prompt: string) => Promise<void>;
  readonly destroy: () => Promise<void>;
}
