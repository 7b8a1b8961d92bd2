import { EMPTY, ReplaySubject, defer, identity, ignoreElements, share, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { emptyConversation } from '../operators/emptyConversation.js';
import { foldEvent } from '../operators/foldEvent.js';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Conversation } from '../protocol/Conversation.js';
import type { RecordedEnd, RecordingHeader, RecordingLine } from '../protocol/RecordingLine.js';
import { createAskFeeds } from '../session/createAskFeeds.js';
import type { AskFeeds } from '../session/createAskFeeds.js';
import { createFeeds } from '../session/createFeeds.js';
import type { FeedSources } from '../session/SessionFeeds.js';
import { paced } from './paced.js';
import { readRecording } from './readRecording.js';
import type { ReplayOptions } from './ReplayOptions.js';
import type { ReplaySource } from './ReplaySource.js';

/** The works of a {@link ReplayedSession}. */
export interface Player extends FeedSources {
  readonly header$: Observable<RecordingHeader>;
  readonly playing$: Observable<never>;
}

/** Makes a {@link Player}. */
export function createPlayer(source$: ReplaySource, options: ReplayOptions): Player {
  const feeds = createFeeds();
  const asking = createAskFeeds();
  const states = new ReplaySubject<Conversation>(1);
  const headers = new ReplaySubject<RecordingHeader>(1);
  const sinks = [feeds.sink, asking, states, headers];
  let hasEnded = false;
  const complete = () => {
    hasEnded = true;
    for (const sink of sinks) sink.complete();
  };
  const fail = (error: unknown) => {
    hasEnded = true;
    for (const sink of sinks) sink.error(error);
  };
  states.next(emptyConversation);

  const play = () => {
    const tellAsks = askTeller(asking);
    let conversation = emptyConversation;
    return (line: RecordingLine) => {
      if ('recording' in line) headers.next(line);
      else if ('end' in line) endWith(line.end, complete, fail);
      else if ('event' in line) {
        feeds.sink.next(line.event);
        const before = conversation;
        conversation = foldEvent(conversation, line.event);
        if (conversation !== before) states.next(conversation);
      } else tellAsks(line);
    };
  };
  const playing$ = defer(() =>
    hasEnded
      ? EMPTY
      : readRecording(source$, options.sessionId).pipe(
          paced(options),
          tap({ next: play(), error: fail, complete }),
          ignoreElements(),
        ),
  ).pipe(share());
  return {
    ...asking,
    feeds,
    guard: identity,
    state$: states.asObservable(),
    header$: headers.asObservable(),
    playing$,
  };
}

/** Tells of asks; one that is settled was asked before. */
function askTeller(asking: AskFeeds): (line: RecordingLine) => void {
  const open = new Map<string, Ask>();
  return (line) => {
    if ('asked' in line) {
      open.set(line.asked.id, line.asked);
      asking.ask(line.asked);
    } else if ('settled' in line) {
      const { id, answer, error, ...settled } = line.settled;
      const ask = open.get(id);
      open.delete(id);
      if (ask === undefined) return;
      asking.settle({
        ask,
        ...settled,
        // An id stands for one ask, so the answer is of its kind.
        ...(answer === undefined ? {} : { answer: { ask, value: answer } as Answer }),
        ...(error === undefined ? {} : { error: new Error(error) }),
      });
    } else if ('progress' in line) asking.progress(line.progress);
  };
}

function endWith(end: RecordedEnd, complete: () => void, fail: (error: unknown) => void): void {
  if (end === 'closed') complete();
  else fail(new ConnectionLostError(`so it was recorded. ${end.message}`));
}
