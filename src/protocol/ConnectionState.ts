/** Where a client stands with its runtime. Switch on `status`. */
export type ConnectionState =
  | { readonly status: 'disconnected' }
  | { readonly status: 'connecting' }
  | {
      readonly status: 'connected';
      readonly protocolVersion: number;
      /** The version of the Copilot CLI, when it said so. */
      readonly runtimeVersion?: string;
      /** The process that was spawned; absent for a server that was already there. */
      readonly pid?: number;
    }
  /** The connection was lost and is being made anew: sessions go on when it stands, and calls wait for it. */
  | {
      readonly status: 'reconnecting';
      /** The attempt that comes next; 1 is the first. */
      readonly attempt: number;
      /** What ended the connection, or the attempt before. */
      readonly cause: unknown;
    }
  | { readonly status: 'stopping' }
  /** Starting failed, or the connection was lost and given up; `start()` tries again. */
  | { readonly status: 'failed'; readonly cause: unknown };
