/** The command line is not one of ours. */
export class UsageError extends Error {}
