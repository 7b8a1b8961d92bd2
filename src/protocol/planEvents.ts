/** One of the things that the agent has to do. */
export interface SessionTodo {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** `pending`, `in_progress`, `done` or `blocked`, unless the agent makes up another. */
  readonly status: string;
}

/** `session.todos_changed` (protocol 3): the runtime does not say how. */
export interface TodosChangedData {
  /** All of them, where somebody has read them since: the runtime does not tell. */
  readonly todos?: readonly SessionTodo[];
}

/** `session.plan_changed`: on protocol 3 not when the agent itself has written the plan. */
export interface PlanChangedData {
  readonly operation: 'create' | 'update' | 'delete';
  /** The plan, where somebody has read it since: the runtime does not tell. */
  readonly content?: string;
}
