/** Only the latest question matters: `switchMap` aborts the turn before it. Run: npx tsx examples/type-ahead-switch-map.ts */
import { finalMessage } from 'copilot-rx/operators';
import { from, lastValueFrom, map, switchMap, tap, timer, zip } from 'rxjs';
import { endlessly } from './support/endlessly.js';
import { scriptedSession } from './support/scriptedSession.js';

// This model does not get to the point before there is a question mark.
await using scripted = await scriptedSession(({ lastUserText }) =>
  lastUserText.endsWith('?') ? `An answer to “${lastUserText}”` : endlessly('hm,'),
);
const { session, model } = scripted;
model.aborted$.subscribe(({ lastUserText }) => console.log('Aborted:', lastUserText));

/** Stands for a text field: something new every 400 ms. */
const typed$ = zip(from(['What', 'What is', 'What is RxJS?']), timer(0, 400)).pipe(map(([text]) => text));

const answer$ = typed$.pipe(
  tap((prompt) => console.log('Typed:', prompt)),
  switchMap((prompt) => session.turn(prompt).pipe(finalMessage())),
);
const { data } = await lastValueFrom(answer$);
console.log('Answer:', data.content);
