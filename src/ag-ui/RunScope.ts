import type { Message, TokenUsage } from '@ag-ui/core';
import type { Shown } from './Shown.js';
import { Transcript } from './Transcript.js';
import type { TurnMemory } from './TurnMemory.js';

/** What belongs to one run of AG-UI. */
export interface RunScope {
  readonly memory: TurnMemory;
  /** Absent when it is not known what the client shows. */
  readonly transcript: Transcript | undefined;
  /** The sub-agents that the run has told the begin of, and whether it has told their end. */
  readonly agents: Map<string, 'running' | 'ended'>;
  /** What the model calls of this run cost, by model. */
  readonly usage: Map<string, TokenUsage>;
  /** Sends an event. */
  readonly show: (event: Shown) => void;
  /** What was sent since the last time. */
  readonly shown: () => Shown[];
}

/** Opens a run. */
export function openRun(memory: TurnMemory, messages: readonly Message[] | undefined): RunScope {
  const transcript = messages === undefined ? undefined : new Transcript(messages);
  let waiting: Shown[] = [];
  return {
    memory,
    transcript,
    agents: new Map(),
    usage: new Map(),
    show: (event) => {
      transcript?.take(event);
      waiting.push(event);
    },
    shown: () => {
      const shown = waiting;
      waiting = [];
      return shown;
    },
  };
}
