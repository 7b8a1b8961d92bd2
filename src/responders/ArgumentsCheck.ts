import type { StandardIssue } from './StandardSchema.js';

/** Looks at the arguments of a tool call before the handler sees them. */
export type ArgumentsCheck<Args> = (value: unknown) => CheckedArguments<Args> | Promise<CheckedArguments<Args>>;

/** The arguments, or what is wrong with them. */
export type CheckedArguments<Args> = { readonly args: Args } | { readonly issues: readonly StandardIssue[] };
