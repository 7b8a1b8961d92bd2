import type { Answer } from '../../protocol/Answer.js';
import type { AskDesk } from '../../wire/createAskDesk.js';
import type { Emitter } from './createEmitter.js';
import type { Queue } from './createQueue.js';
import type { Prompt } from './Prompt.js';
import type { VirtualDialect } from './VirtualDialect.js';
import type { VirtualToolOptions } from './VirtualToolCall.js';

/** What the parts of a virtual session share. */
export interface VirtualSessionPort extends Emitter, Queue {
  readonly sessionId: string;
  /** What the session was created with. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether it was there before. */
  readonly isResumed: boolean;
  readonly dialect: VirtualDialect;
  readonly desk: AskDesk;
  /** Writes down an answer that was in time. */
  readonly told: (answer: Answer) => void;
  /** Counts up: `m1`, `m2`, … */
  readonly nextId: (prefix: string) => string;
  /** Makes a prompt of what `session.send` is given. */
  readonly promptOf: (message: Readonly<Record<string, unknown>>) => Prompt;
  /** How the runtime's own tools go, by name. */
  readonly builtIns: Readonly<Record<string, VirtualTool>>;
  /** What has been asked of the host and waits for its answer, by id, with the event that ends it. */
  readonly open: Map<string, OpenBroadcast>;
  /** The conversation as a model sees it, in the words of the OpenAI API. */
  readonly conversation: object[];
}

/** What a tool of the runtime's own does with its arguments. */
export type VirtualTool = (args: Readonly<Record<string, unknown>>) => VirtualToolOptions;

/** An ask that was told by an event, and how its end is told. */
export interface OpenBroadcast {
  readonly completed: string;
  readonly data: object;
}
