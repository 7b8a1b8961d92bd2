import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEvent, replay, virtualClient, virtualRuntime } from 'copilot-rx/testing';
import type { SessionEvent } from 'copilot-rx';
import { EMPTY, catchError, concat, defer, filter, ignoreElements, map, merge, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { recorded } from '../support/recorded.js';
import { config, isTelling, prompts, script } from './transcripts/story.js';

/** What is told of events, where the versions of the CLI do not differ in their wording. */
const story = (event$: Observable<SessionEvent>) =>
  event$.pipe(
    filter((event) => isTelling(event)),
    map((event) => describeEvent(event)?.replace(/^(failure|error) [^]*/, '$1 …') ?? event.type),
  );

/** Transcripts of real sessions, made by `transcripts/make.ts`: the virtual runtime is to tell the same story. */
describe.each([3, 2] as const)('the transcript of a real session on protocol %i', (protocol) => {
  const lines = readFileSync(join(__dirname, `transcripts/protocol-${protocol}.ndjson`), 'utf8');

  it('is what the virtual runtime tells of the same script', () => {
    const transcript = replay(lines, { speed: 'instant' });
    const real = recorded(story(transcript.events$));
    transcript.playing$.subscribe();

    const virtual = recorded(story(virtually(protocol)));

    expect(real.log.length).toBeGreaterThan(50);
    expect(virtual.log).toEqual(real.log.slice(0, -1));
  });
});

/** The events of a virtual session that is told what the real one was told. */
function virtually(protocol: 2 | 3): Observable<SessionEvent> {
  const client = virtualClient(virtualRuntime({ protocol, model: script }));
  return client.session$(config).pipe(
    switchMap((session) => {
      const turns = prompts.map((prompt) => defer(() => session.turn(prompt).pipe(catchError(() => EMPTY))));
      return merge(session.events$, concat(...turns).pipe(ignoreElements()));
    }),
  );
}
