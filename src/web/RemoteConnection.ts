/** How a remote session stands with its server. Switch on `status`. */
export type RemoteConnection =
  /** Nobody listens. */
  | { readonly status: 'idle' }
  | { readonly status: 'connecting' }
  | { readonly status: 'connected' }
  /** The connection was lost and is being made anew; what is missed meanwhile comes then. */
  | {
      readonly status: 'reconnecting';
      /** The attempt that comes next; 1 is the first. */
      readonly attempt: number;
      /** What ended the connection, or the attempt before. */
      readonly cause: unknown;
    }
  /** The session is over, or `close` was called. */
  | { readonly status: 'closed' }
  /** It was given up, or the session is lost. */
  | { readonly status: 'failed'; readonly cause: unknown };
