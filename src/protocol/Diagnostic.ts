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
  /** A server asks for no connection token: others than this client can drive it. */
  | 'unauthenticated-server'
  /** The abort or the removal that follows the unsubscription of a turn failed. */
  | 'farewell-failed'
  /** An answer to the runtime could not be delivered. */
  | 'answer-undelivered'
  /** A responder threw, rejected, errored or gave nothing; `cause` is what it threw. Its ask was answered with a failure. */
  | 'responder-failed'
  /** A hook took longer than the deadline; the runtime was told that there is no opinion. */
  | 'responder-late'
  /** An operator of a pipeline kept a question without holding it, and answered after the safe default had been given. */
  | 'question-lost'
  /** A path that was attached to a prompt does not exist here. The prompt was sent all the same. */
  | 'attachment-missing'
  /** `onGetTraceContext` threw; `cause` is what it threw. The runtime was told of no trace. */
  | 'trace-context-failed'
  /** The runtime is of protocol 2 and does not know some of the options that were given; `message` names them. */
  | 'option-ignored'
  /** What is recorded could not be written; nothing more is. */
  | 'recording-failed'
  /** With `reportSubscriberErrors`: a subscriber of a feed threw, or left an error of it unhandled; `cause` is the error. */
  | 'subscriber-failed';
