import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { OpenQuestion } from './OpenQuestion.js';

/** What an agent does: the main agent has no id. */
interface Work {
  /** The tool calls that run. */
  readonly running: Set<string>;
  /** The call that started it. */
  task?: string;
  isActive: boolean;
}

/**
 * Follows who works, to tell when nothing goes on until somebody answers. A tool call stands still when it is asked about, or when all
 * sub-agents that it started stand still.
 */
export class Waiting {
  readonly #main: Work = { running: new Set(), isActive: false };
  readonly #agents = new Map<string, Work>();

  take(event: SessionEvent): void {
    const work = this.#workOf(event.agentId);
    switch (event.type) {
      case 'user.message':
      case 'assistant.turn_start':
        work.isActive = true;
        break;
      case 'assistant.idle':
      case 'subagent.completed':
      case 'subagent.failed':
        work.isActive = false;
        break;
      case 'subagent.started':
        work.isActive = true;
        work.task = event.data.toolCallId;
        break;
      case 'tool.execution_start':
        work.running.add(event.data.toolCallId);
        break;
      case 'tool.execution_complete':
        work.running.delete(event.data.toolCallId);
        break;
      default:
    }
  }

  /** Whether all that works waits for the answer to one of these. */
  isFor(open: readonly OpenQuestion[]): boolean {
    if (open.length === 0) return false;
    const tasks = new Set([this.#main, ...this.#agents.values()].flatMap(({ running }) => [...running]));
    const roots = [...this.#agents].filter(([, { isActive, task = '' }]) => isActive && !tasks.has(task));
    if (this.#main.isActive && !this.#stands(undefined, this.#main, open)) return false;
    return roots.every(([agentId, work]) => this.#stands(agentId, work, open));
  }

  #stands(agentId: string | undefined, { running }: Work, open: readonly OpenQuestion[]): boolean {
    const own = open.filter((question) => question.agentId === agentId);
    if (running.size === 0) return own.length > 0;
    const asked = new Set(own.map(({ toolCallId }) => toolCallId));
    const others = [...running].filter((call) => !asked.has(call) && !this.#areStanding(call, open));
    // Not every question tells which call it comes from.
    return others.length <= own.filter(({ toolCallId = '' }) => !running.has(toolCallId)).length;
  }

  #areStanding(task: string, open: readonly OpenQuestion[]): boolean {
    const started = [...this.#agents].filter(([, work]) => work.isActive && work.task === task);
    return started.length > 0 && started.every(([agentId, work]) => this.#stands(agentId, work, open));
  }

  #workOf(agentId: string | undefined): Work {
    if (agentId === undefined) return this.#main;
    const known = this.#agents.get(agentId);
    if (known !== undefined) return known;
    const work: Work = { running: new Set(), isActive: true };
    this.#agents.set(agentId, work);
    return work;
  }
}
