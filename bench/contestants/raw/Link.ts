/** JSON-RPC, and nothing above it. */
export interface Link {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly close: () => void;
}

/** Who takes what arrives on a {@link Link}. */
export interface LinkTakers {
  readonly onEvent: (sessionId: string, event: Event) => void;
  /** Gives the result. */
  readonly onRequest: (method: string) => unknown;
}

/** As much of an event as is looked at. */
export interface Event {
  readonly type: string;
  readonly data: object;
}
