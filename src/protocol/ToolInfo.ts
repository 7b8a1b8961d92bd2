/** A tool of the runtime's own. */
export interface ToolInfo {
  readonly name: string;
  readonly description: string;
  /** JSON schema. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly namespacedName?: string;
  readonly instructions?: string;
}
