import type { Message, TokenUsage } from '@ag-ui/core';
import type { Shown } from './Shown.js';
import { Transcript } from './Transcript.js';
import type { TurnMemory } from './TurnMemory.js';

/** What belongs to one run of AG-UI. */
export interface RunScope {
  readonly memory: TurnMemory;
  /** The sub-agents that the run has told the begin of, and whether it has told their end. */
  readonly agents: Map<string, 'running' | 'ended'>;
  /** What the model calls of this run cost, by model. */
  readonly usage: Map<string, TokenUsage>;
  /** Sends an event. */
  readonly show: (event: Shown) => void;
  /**
   * What was shown under these ids does not count. AG-UI has no event for that: if it is known what else the client shows, all of that
   * is sent; else it stays.
   */
  readonly takeOut: (ids: ReadonlySet<string>) => void;
  /** What was sent since the last time. */
  readonly shown: () => Shown[];
}

/** Opens a run. */
export function openRun(memory: TurnMemory, messages: readonly Message[] | undefined): RunScope {
  const transcript = messages === undefined ? undefined : new Transcript(messages);
  let waiting: Shown[] = [];
  const show = (event: Shown) => {
    transcript?.take(event);
    waiting.push(event);
  };
  return {
    memory,
    agents: new Map(),
    usage: new Map(),
    show,
    takeOut: (ids) => {
      if (transcript === undefined || ids.size === 0) return;
      transcript.drop(ids);
      show({ type: 'MESSAGES_SNAPSHOT', messages: transcript.snapshot() });
    },
    shown: () => {
      const shown = waiting;
      waiting = [];
      return shown;
    },
  };
}
