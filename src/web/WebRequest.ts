import type { RemoteMessage } from './RemoteMessage.js';

/** What is posted to a session that is served. Switch on `type`. */
export type WebRequest =
  /** Runs a turn. The id is the reader's own, random. */
  | {
      readonly type: 'turn';
      readonly turn: string;
      readonly message: string | RemoteMessage;
      readonly resume?: false;
    }
  /** Goes on with a turn that was begun. */
  | { readonly type: 'turn'; readonly turn: string; readonly resume: true }
  /** Aborts a turn. */
  | { readonly type: 'leave'; readonly turn: string }
  | { readonly type: 'send'; readonly message: string | RemoteMessage }
  | { readonly type: 'abort' }
  /** Answers an ask. */
  | { readonly type: 'answer'; readonly ask: string; readonly value: unknown };
