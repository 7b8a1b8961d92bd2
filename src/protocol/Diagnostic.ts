/** Something worth knowing that ends no stream: for logs. It never carries prompts, tokens or message bodies. */
export interface Diagnostic {
  readonly level: 'info' | 'warning' | 'error';
  /** Stable, to filter by. */
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly cause?: unknown;
}

/** What a {@link Diagnostic} is about. */
export type DiagnosticCode =
  /** A frame from the runtime was not JSON, or not a JSON-RPC message; it was left out. */
  | 'malformed-frame'
  /** The RPC layer complained. */
  | 'rpc'
  /** The abort or the removal that follows the unsubscription of a turn failed. */
  | 'farewell-failed';
