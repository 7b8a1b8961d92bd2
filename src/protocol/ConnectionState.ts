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
  | { readonly status: 'stopping' }
  /** Starting failed, or the connection was lost; `start()` tries again. */
  | { readonly status: 'failed'; readonly cause: unknown };
