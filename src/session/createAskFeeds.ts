import { Subject } from 'rxjs';
import type { Ask } from '../protocol/Ask.js';
import type { AnsweredAsk } from '../responders/AnsweredAsk.js';
import type { ToolProgress } from './answerSession.js';
import type { FeedSources } from './SessionFeeds.js';

/** The feeds that tell of a session's asks, and the ways to fill them. */
export interface AskFeeds extends Pick<FeedSources, 'asked$' | 'asks$' | 'toolProgress$'> {
  readonly ask: (ask: Ask) => void;
  readonly settle: (answered: AnsweredAsk) => void;
  readonly progress: (progress: ToolProgress) => void;
  readonly complete: () => void;
  /** Fails the asks; progress just ends. */
  readonly error: (error: unknown) => void;
}

/** Makes {@link AskFeeds}. */
export function createAskFeeds(): AskFeeds {
  const asked = new Subject<Ask>();
  const asks = new Subject<AnsweredAsk>();
  const progress = new Subject<ToolProgress>();
  return {
    asked$: asked.asObservable(),
    asks$: asks.asObservable(),
    toolProgress$: progress.asObservable(),
    ask: (ask) => asked.next(ask),
    settle: (answered) => asks.next(answered),
    progress: (value) => progress.next(value),
    complete: () => {
      asked.complete();
      asks.complete();
      progress.complete();
    },
    error: (error) => {
      asked.error(error);
      asks.error(error);
      progress.complete();
    },
  };
}
