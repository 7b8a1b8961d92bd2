import { foldEvent } from '../operators/foldEvent.js';
import { isObject } from '../protocol/checkOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { RunScope } from './RunScope.js';

const facts = ['title', 'mode', 'model', 'intent', 'todos', 'plan', 'context', 'usage', 'compaction'] as const;

/** Keeps what a screen shows beside the messages in the state that the agent shares with its client, under `copilot`. */
export function createStateWriter({ memory, show }: RunScope, state: unknown): (event: SessionEvent) => void {
  const copilot = Object.fromEntries(facts.map((name) => [name, memory.conversation[name] ?? null]));
  show({ type: 'STATE_SNAPSHOT', snapshot: { ...(isObject(state) ? state : {}), copilot } });
  return (event) => {
    const before = memory.conversation;
    const after = foldEvent(before, event);
    memory.conversation = after;
    const changed = facts.filter((name) => after[name] !== before[name]);
    if (changed.length === 0) return;
    show({
      type: 'STATE_DELTA',
      delta: changed.map((name) => ({ op: 'replace', path: `/copilot/${name}`, value: after[name] ?? null })),
    });
  };
}
