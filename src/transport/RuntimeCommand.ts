/** What to execute to get a runtime: a program, and the arguments that come before our own. */
export interface RuntimeCommand {
  readonly file: string;
  readonly args: readonly string[];
}
