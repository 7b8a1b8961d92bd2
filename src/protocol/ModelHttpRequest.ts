/**
 * An HTTP request that the runtime makes to a model, before it is sent.
 *
 * Headers are asked for by name, so that a request that is printed or written down shows no `Authorization`.
 */
export interface ModelHttpRequest {
  readonly id: string;
  /** The session it is for; absent for what the runtime asks on its own account, such as the list of models. */
  readonly sessionId?: string;
  /** The agent that asks: the session's id for the main agent, another for a sub-agent. */
  readonly agentId?: string;
  readonly method: string;
  readonly url: string;
  /** The names of the headers, in lower case. */
  readonly headerNames: readonly string[];
  /** A header by its name in any case; several of one name are joined with `, `. Secrets are given as they came. */
  readonly header: (name: string) => string | undefined;
  /** The whole body as text; `''` when there is none. */
  readonly body: string;
  /** The body as it came, where it is not text. */
  readonly bytes?: Uint8Array;
  /** The parsed body. Throws a SyntaxError when it is no JSON. */
  readonly json: () => unknown;
}
