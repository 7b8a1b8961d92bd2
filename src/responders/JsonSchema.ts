/** A JSON schema of type `object`, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;
