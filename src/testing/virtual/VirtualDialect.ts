/** Where the protocols differ in what a session sees. */
export interface VirtualDialect {
  readonly version: 2 | 3;
  /** Whether tools of the session's own need permission. */
  readonly asksForOwnTools: boolean;
  /** Whether a hook that allows a tool spares it the question for permission. */
  readonly hooksAllow: boolean;
  /** Whether the host can show forms. */
  readonly hasForms: boolean;
  /** Whether prompts that wait survive an abort. */
  readonly keepsQueue: boolean;
  /** Whether the hooks `sessionStart` and `sessionEnd` come with every run. */
  readonly hooksEveryRun: boolean;
}

/** The dialects of the runtimes that were measured: 1.0.102 and 0.0.411. */
export const virtualDialects: Readonly<Record<2 | 3, VirtualDialect>> = {
  2: { version: 2, asksForOwnTools: false, hooksAllow: false, hasForms: false, keepsQueue: true, hooksEveryRun: true },
  3: { version: 3, asksForOwnTools: true, hooksAllow: true, hasForms: true, keepsQueue: false, hooksEveryRun: false },
};
