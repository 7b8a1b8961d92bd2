/** Leaving a turn aborts it: no cancel token, no flag, just RxJS. Run: npx tsx examples/cancel-by-unsubscribing.ts */
import { textDeltas } from 'copilot-rx/operators';
import { firstValueFrom, lastValueFrom, take, toArray } from 'rxjs';
import { endlessly } from './support/endlessly.js';
import { scriptedSession } from './support/scriptedSession.js';

await using scripted = await scriptedSession(({ lastUserText }) =>
  lastUserText === 'Tell me a story.' ? endlessly('and', 'then') : 'Ready.',
);
const { session, model } = scripted;
const aborted = firstValueFrom(model.aborted$);

// `take(6)` unsubscribes after six words: the runtime is told to abort, and it hangs up on its model.
const words$ = session.turn('Tell me a story.').pipe(textDeltas(), take(6), toArray());
console.log('Heard:', (await lastValueFrom(words$)).join('').trim());
console.log('Aborted:', (await aborted).lastUserText);

// The session is free for the next turn.
const answer = await session.sendAndWait('Are you still there?');
console.log('Answer:', answer?.data.content);
