import { EMPTY, ReplaySubject, Subject, defer, ignoreElements, share, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { emptyConversation } from '../operators/emptyConversation.js';
import { foldEvent } from '../operators/foldEvent.js';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Conversation } from '../protocol/Conversation.js';
import type { RecordedEnd, RecordedSettlement, RecordingHeader, RecordingLine } from '../protocol/RecordingLine.js';
import type { AnsweredAsk, AskOutcome } from '../responders/AnsweredAsk.js';
import type { ToolProgress } from '../session/answerSession.js';
import { createFeeds } from '../session/createFeeds.js';
import type { FeedSources } from '../session/SessionFeeds.js';
import { paced } from './paced.js';
import { readRecording } from './readRecording.js';
import type { ReplayOptions } from './ReplayOptions.js';
import type { ReplaySource } from './ReplaySource.js';

/** The works of a {@link ReplayedSession}. */
export interface Player extends FeedSources {
  readonly state$: Observable<Conversation>;
  readonly header$: Observable<RecordingHeader>;
  readonly playing$: Observable<never>;
}

/** Makes a {@link Player}. */
export function createPlayer(source: ReplaySource, options: ReplayOptions): Player {
  const feeds = createFeeds();
  const asked = new Subject<Ask>();
  const asks = new Subject<AnsweredAsk>();
  const progress = new Subject<ToolProgress>();
  const states = new ReplaySubject<Conversation>(1);
  const headers = new ReplaySubject<RecordingHeader>(1);
  const sinks = [feeds.sink, asked, asks, progress, states, headers];
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
    let conversation = emptyConversation;
    const open = new Map<string, Ask>();
    return (line: RecordingLine) => {
      if ('recording' in line) headers.next(line);
      else if ('event' in line) {
        feeds.sink.next(line.event);
        const folded = foldEvent(conversation, line.event);
        if (folded !== conversation) states.next((conversation = folded));
      } else if ('asked' in line) {
        open.set(line.asked.id, line.asked);
        asked.next(line.asked);
      } else if ('settled' in line) {
        const ask = open.get(line.settled.id);
        open.delete(line.settled.id);
        if (ask !== undefined) asks.next(answeredAsk(ask, line.settled));
      } else if ('progress' in line) progress.next(line.progress);
      else if ('end' in line) endWith(line.end, complete, fail);
    };
  };
  return {
    feeds,
    asked$: asked.asObservable(),
    asks$: asks.asObservable(),
    toolProgress$: progress.asObservable(),
    state$: states.asObservable(),
    header$: headers.asObservable(),
    playing$: defer(() =>
      hasEnded
        ? EMPTY
        : readRecording(source, options.sessionId).pipe(
            paced(options),
            tap({ next: play(), error: fail, complete }),
            ignoreElements(),
          ),
    ).pipe(share()),
  };
}

function answeredAsk(ask: Ask, { outcome, latencyMs, answer, error }: RecordedSettlement): AnsweredAsk {
  return {
    ask,
    outcome: outcome as AskOutcome,
    latencyMs,
    // An id stands for one ask, so the answer is of its kind.
    ...(answer === undefined ? {} : { answer: { ask, value: answer } as Answer }),
    ...(error === undefined ? {} : { error: new Error(error) }),
  };
}

function endWith(end: RecordedEnd, complete: () => void, fail: (error: unknown) => void): void {
  if (end === 'closed') complete();
  else fail(new ConnectionLostError(`so it was recorded. ${end.message}`));
}
