import type { ObservableInput } from 'rxjs';
import type { AccessOptions } from '../serving/AccessOptions.js';
import type { AskDesk } from '../serving/askDesk.js';
import type { ChatOptions, ChatSession } from './ChatOptions.js';

/** How chats are served. */
export interface ChatHandlerOptions extends ChatOptions, AccessOptions {
  /**
   * The session of a chat, such as `client.session$({ ...responders, streaming: true })`. It is subscribed to when a chat is first heard of, its first
   * value is used, and unsubscribed from when the chat is forgotten. `responders` let the page answer; put them into the session's config. Who
   * knows a chat's id may read it and write in it, so look at `request` when that is not enough: what throws refuses.
   */
  readonly session: (
    chatId: string,
    responders: AskDesk['responders'],
    request: Request,
  ) => ObservableInput<ChatSession>;
  /** How many chats are kept at most. Default 100. Then the one that was not used for longest is forgotten, unless it is being answered. */
  readonly maxChats?: number;
  /**
   * What it means that a reader's connection closes while an answer is written: `abort`, it was stopped; `goOn`, it comes back. The default is
   * `abort`, as `DefaultChatTransport` has no other way to stop. A `CopilotChatTransport` says so when it stops: its answers always go on.
   * So do those whose page was loaded again, with `resume` of `useChat`.
   */
  readonly whenClosed?: 'abort' | 'goOn';
  /** How many bytes a request may have. Default 16 MiB: a page sends its whole conversation. */
  readonly maxBodyBytes?: number;
  /** How often a comment shows that the connection stands, in milliseconds. Default 15,000. */
  readonly heartbeatMs?: number;
}
