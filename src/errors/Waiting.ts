/** Something that has begun and not ended, as the events of a session tell. */
export interface Waiting {
  /**
   * Who has to do something: the model, to finish its message; a tool, to give its result; a hook, to answer; somebody, to
   * allow something (`permission`) or to answer (`question`); a sub-agent, to finish.
   */
  readonly kind: 'model' | 'tool' | 'hook' | 'permission' | 'question' | 'agent';
  /** Which tool, type of hook, kind of permission, kind of question or agent; absent for the model. */
  readonly name?: string;
  /** The runtime's id of it: of the tool call, the hook's invocation, the request or the model's turn. */
  readonly id: string;
  /** When it began, by the runtime's clock: ISO 8601. */
  readonly since: string;
  /** The sub-agent that waits; absent for the main agent. */
  readonly agentId?: string;
}
