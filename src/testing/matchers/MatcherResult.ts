/** What a matcher found: the form that `expect.extend` of jest and vitest takes. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Why not; or, when it passes, what `not` complains of. */
  readonly message: () => string;
}
