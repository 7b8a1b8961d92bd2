/** Arguments that no schema has described: an object, whatever is in it. */
export type UncheckedArguments = Readonly<Record<string, unknown>>;
