import { emptyConversation } from '../operators/emptyConversation.js';
import type { Conversation } from '../protocol/Conversation.js';
import { type Ids, createIds } from './createIds.js';

/** What was shown of a turn so far. A turn may need several runs of AG-UI: one ends where somebody has to be asked. */
export interface TurnMemory {
  readonly ids: Ids;
  readonly lanes: Map<string | undefined, Lane>;
  readonly calls: Map<string, ShownCall>;
  /** The sub-agents that have begun and not ended, by the id that they have in AG-UI. */
  readonly agents: Map<string, RunningAgent>;
  /** Whether the prompt of the turn was heard. */
  prompted: boolean;
  /** What the shared state is made of. */
  conversation: Conversation;
}

/** One agent's part of it. */
export interface Lane {
  readonly agentId: string | undefined;
  /** Whose an event is. */
  readonly tag: Tag;
  /** The message that is being written. */
  text: OpenText | undefined;
  reasoning: OpenText | undefined;
  /** The reasoning of the latest message: the runtime may tell it once more. */
  told: string | undefined;
  /** The message that the tool calls of this model call belong to, before the runtime tells its id. */
  parent: string | undefined;
  /** What was shown of this model call, should it be taken back. */
  readonly made: Set<string>;
  /** The finished messages. */
  readonly done: Set<string>;
  step: string | undefined;
}

/** The sub-agent of an event; nothing for the main agent. */
export interface Tag {
  readonly subagentRunId?: string;
}

/** A text that grows. */
export interface OpenText {
  /** As the runtime calls it. */
  readonly key: string;
  /** As it is called in AG-UI. */
  readonly id: string;
  content: string;
  /** False between two runs. */
  isOpen: boolean;
}

/** A tool call. */
export interface ShownCall {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly lane: Lane;
  /** The arguments as far as they were written. */
  args: string;
  state: 'writing' | 'paused' | 'called' | 'answered';
  output?: string;
  progress?: string;
}

/** What is told when a sub-agent begins. */
export interface RunningAgent {
  readonly name: string;
  readonly description?: string;
  readonly parentToolCallId?: string;
  /** The sub-agent that called it. */
  readonly parent?: string;
}

/** A {@link TurnMemory} of a turn that begins. */
export function createTurnMemory(conversation = emptyConversation): TurnMemory {
  return { ids: createIds(), lanes: new Map(), calls: new Map(), agents: new Map(), prompted: false, conversation };
}

/** The lane of an agent. */
export function laneOf({ lanes }: TurnMemory, agentId: string | undefined): Lane {
  const known = lanes.get(agentId);
  if (known !== undefined) return known;
  const lane: Lane = {
    agentId,
    tag: agentId === undefined ? {} : { subagentRunId: agentId },
    text: undefined,
    reasoning: undefined,
    told: undefined,
    parent: undefined,
    made: new Set(),
    done: new Set(),
    step: undefined,
  };
  lanes.set(agentId, lane);
  return lane;
}
