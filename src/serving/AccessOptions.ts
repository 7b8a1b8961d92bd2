/** Who may use what is served. */
export interface AccessOptions {
  /** Origins of pages that may use it beside its own, such as `https://chat.example.com`. They get the CORS headers that they need. */
  readonly allowedOrigins?: readonly string[];
  /**
   * Says who may: true, or false (401), or an answer of your own. It is asked before anything else is done, and what it throws refuses (500).
   * Without it, only requests to this machine (`localhost`) or from `allowedOrigins` are served.
   */
  readonly authorize?: (request: Request) => boolean | Response | PromiseLike<boolean | Response>;
  /** Told of what fails in here: answers say no more than a `CopilotError` does. */
  readonly onError?: (error: unknown) => void;
}
