import type { Method, Params } from '../protocol/Methods.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { LastingSession } from './restoreSession.js';

/** The sessions that are open, as the calls that go by tell it, with all that is needed to open them again. */
export class LastingSessions {
  readonly #open = new Map<string, LastingSession>();

  all(): readonly LastingSession[] {
    return [...this.#open.values()];
  }

  has(sessionId: string): boolean {
    return this.#open.has(sessionId);
  }

  /** Closed, or lost: it is not opened again. */
  delete(sessionId: string): void {
    this.#open.delete(sessionId);
  }

  /** An event has come that the runtime keeps. */
  noteEvent(sessionId: string, { type }: SessionEvent): void {
    if (type !== 'assistant.turn_end') return;
    const session = this.#open.get(sessionId);
    if (session !== undefined) session.hasWorked = true;
  }

  /** A call has succeeded. */
  noteResult(method: Method, params: object): void {
    switch (method) {
      case 'session.create':
      case 'session.resume': {
        const opened = params as Params<'session.create'>;
        this.#open.set(opened.sessionId, {
          params: opened,
          isOwn: method === 'session.create',
          hasWorked: method === 'session.resume',
        });
        break;
      }
      case 'session.delete':
        this.#open.delete((params as Params<'session.delete'>).sessionId);
        break;
      case 'session.model.switchTo': {
        // The model that a session is opened with wins over the one that the runtime has kept.
        const { sessionId, modelId: model } = params as Params<'session.model.switchTo'>;
        const session = this.#open.get(sessionId);
        if (session?.params['model'] !== undefined) session.params = { ...session.params, model };
        break;
      }
    }
  }
}
