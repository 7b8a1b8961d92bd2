/** One of the things that the agent has to do. */
export interface SessionTodo {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** `pending`, `in_progress`, `done` or `blocked`, unless the agent makes up another. */
  readonly status: string;
}
