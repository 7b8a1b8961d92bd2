/** Answers an ask; resolves to what went wrong, in words, if anything did. */
export type Answering = (id: string, value: unknown) => Promise<string | undefined>;
