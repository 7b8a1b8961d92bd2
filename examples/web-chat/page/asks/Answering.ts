import type { RemoteSession } from 'copilot-rx/web';

/** An answer to an ask of any kind. */
export type DeskAnswer = Parameters<RemoteSession['answer']>[1];

/** Answers an ask; resolves to what went wrong, in words, if anything did. */
export type Answering = (id: string, value: DeskAnswer) => Promise<string | undefined>;

/** Answers one ask. */
export type AnsweringOne<Answer extends DeskAnswer = DeskAnswer> = (value: Answer) => Promise<string | undefined>;
