import { type Observable, ReplaySubject, Subject, finalize } from 'rxjs';
import type { AgUiSession } from '../../../src/ag-ui/AgUiSession.js';
import type { MessageOptions } from '../../../src/protocol/MessageOptions.js';
import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';

/** A session whose turns are what a spec says. */
export class FakeSession implements AgUiSession {
  readonly sessionId = 's';
  /** The prompts, and `left` when a turn was left. */
  readonly log: (string | MessageOptions)[] = [];
  /** Emits when a turn was left, or has been. */
  readonly left$ = new ReplaySubject<void>(1);
  /** The events of the latest turn. */
  events = new Subject<SessionEvent>();

  turn(prompt: string | MessageOptions): Observable<SessionEvent> {
    this.log.push(typeof prompt === 'string' ? prompt : prompt.prompt);
    this.events = new Subject();
    const { events } = this;
    let ended = false;
    events.subscribe({ error: () => (ended = true), complete: () => (ended = true) });
    return events.pipe(
      finalize(() => {
        if (ended) return;
        this.log.push('left');
        this.left$.next();
      }),
    );
  }

  async getMessages(): Promise<SessionEvent[]> {
    return [];
  }
}
