/** Two turns at once: each has its own events, and its own end. Run: npx tsx examples/two-turns.ts */
import { finalMessage } from 'copilot-rx/operators';
import { concatMap, forkJoin, from, lastValueFrom, map } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

await using scripted = await scriptedSession(({ lastUserText }) => `${lastUserText}? Here you are.`);
const { session } = scripted;
const ask = (prompt: string) =>
  session.turn(prompt).pipe(
    finalMessage(),
    map(({ data }) => data.content),
  );

// Both prompts are in the runtime's queue, which works them off one after the other. No answer ends up with the wrong turn.
console.log(await lastValueFrom(forkJoin({ first: ask('Tea'), second: ask('Coffee') })));

// One after the other, the second sent when the first has ended: a turn is cold, so `concatMap` does it.
await from(['Bread', 'Butter'])
  .pipe(concatMap(ask))
  .forEach((answer) => console.log(answer));
