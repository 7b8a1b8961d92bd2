import type { Session } from './Contestant.js';

/** How a session is read. */
export type Reader = (session: Session, take: (text: string) => void) => () => void;

/** With one filter and one map. */
export const filtered: Reader = (session, take) => session.onText(take);

/** As it comes. */
export const plain: Reader = (session, take) => session.onDelta(({ data }) => take(data.deltaContent));

/** Runs a prompt, and makes sure that so many texts arrive: whoever drops some cannot be measured. */
export async function receive(
  prompt: object,
  texts: number,
  on: Session,
  readers: readonly Session[] = [on],
  read = filtered,
): Promise<void> {
  let seen = 0;
  let characters = 0;
  const undo = readers.map((session) =>
    read(session, (text) => {
      seen += 1;
      characters += text.length;
    }),
  );
  await on.run(JSON.stringify(prompt));
  for (const stop of undo) stop();
  if (seen !== texts || characters === 0) throw new Error(`${seen} of ${texts} deltas were handed on.`);
}
