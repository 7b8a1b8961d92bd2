import type { Session } from './Contestant.js';

/** Runs a prompt, and makes sure that so many texts arrive: whoever drops some cannot be measured. */
export async function receive(
  prompt: object,
  texts: number,
  on: Session,
  readers: readonly Session[] = [on],
): Promise<void> {
  let seen = 0;
  let characters = 0;
  const undo = readers.map((session) =>
    session.onText((text) => {
      seen += 1;
      characters += text.length;
    }),
  );
  await on.run(JSON.stringify(prompt));
  for (const stop of undo) stop();
  if (seen !== texts || characters === 0) throw new Error(`${seen} of ${texts} deltas were handed on.`);
}
