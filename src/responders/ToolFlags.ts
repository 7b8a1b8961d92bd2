/** How the runtime treats a tool. */
export interface ToolFlags {
  /** Takes the place of the runtime's own tool of that name. */
  readonly overridesBuiltInTool?: boolean;
  /** Not asked for permission before it runs (protocol 3; protocol 2 never asks). */
  readonly skipPermission?: boolean;
  /** `never`: shown to the model from the start, even when tools are found by search (protocol 3). Default `auto`. */
  readonly defer?: 'auto' | 'never';
  /** A successful call ends the run: the model is not asked again (protocol 3). */
  readonly isTerminal?: boolean;
  /** Whatever the host wants to find in lists of tools (protocol 3). */
  readonly metadata?: Readonly<Record<string, unknown>>;
}
