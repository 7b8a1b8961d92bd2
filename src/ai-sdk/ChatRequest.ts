import type { CopilotUIMessage } from './CopilotUIMessage.js';

/** What a chat is sent: the body that `DefaultChatTransport` posts, and what ours adds to it. */
export interface ChatRequest {
  /** The chat. */
  readonly id: string;
  /** The conversation as the page has it. Its last message counts: a prompt, or an answer to which approvals were given. */
  readonly messages: readonly CopilotUIMessage[];
  /** Answers to what is asked, by the id of the `data-ask` part. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The id of the last chunk that the page has of an answer to which approvals were given. */
  readonly cursor?: string;
  /** The name that the page gives to the answer, so that it can be stopped before its first chunk has come: made anew for each prompt. */
  readonly answer?: string;
  /** Whether the reader comes back when its connection breaks, and says so when the answer is to be stopped. */
  readonly resumes?: boolean;
}
