import type { RestartPolicy } from '../supervision/RestartPolicy.js';

/** How a page reaches its chats. */
export interface CopilotChatTransportOptions {
  /** Where a `chatHandler` is mounted. Default `/api/chat`. */
  readonly api?: string;
  /** Sent along with each request, such as a token; or a function that gives them. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | PromiseLike<Readonly<Record<string, string>>>);
  /** Default `same-origin`. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** Default: the one of the page. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** What becomes of a connection that breaks while an answer is read. Default: `backOff()`, which tries ten times. */
  readonly reconnect?: RestartPolicy;
}
