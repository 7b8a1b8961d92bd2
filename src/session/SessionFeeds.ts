import { merge } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Ask } from '../protocol/Ask.js';
import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent, SessionEventOf, SessionEventType, UnknownSessionEvent } from '../protocol/SessionEvent.js';
import type { AnsweredAsk } from '../responders/AnsweredAsk.js';
import type { ToolProgress } from './answerSession.js';
import type { Guard } from '../util/guardSubscribers.js';
import type { Feeds } from './createFeeds.js';

/** The streams that every session has, be it live or replayed. */
export class SessionFeeds {
  readonly #sources: FeedSources;
  /** Those that were asked for, by name or type of event: the same stream each time. */
  #streams: Map<string, Observable<unknown>> | undefined;

  /** @internal */
  constructor(sources: FeedSources) {
    this.#sources = sources;
  }

  /**
   * Every event, of described types and others.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get events$(): Observable<SessionEvent> {
    return this.#stream('events$', ({ feeds }) => feeds.events$);
  }
  /**
   * Finished messages: what the agent says is in `data.content`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get messages$(): Observable<SessionEventOf<'assistant.message'>> {
    return this.on('assistant.message');
  }
  /**
   * Pieces of messages as they are written, with `streaming: true`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get deltas$(): Observable<SessionEventOf<'assistant.message_delta'>> {
    return this.on('assistant.message_delta');
  }
  /**
   * What the model thought, as a whole.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get reasoning$(): Observable<SessionEventOf<'assistant.reasoning'>> {
    return this.on('assistant.reasoning');
  }
  /**
   * What the model thinks, in pieces, with `streaming: true`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get reasoningDeltas$(): Observable<SessionEventOf<'assistant.reasoning_delta'>> {
    return this.on('assistant.reasoning_delta');
  }
  /**
   * The queue is empty and no background agent works.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get idle$(): Observable<SessionEventOf<'session.idle'>> {
    return this.on('session.idle');
  }
  /**
   * Compaction of the history begins and ends; the end may come after an idle.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get compaction$(): Observable<
    SessionEventOf<'session.compaction_start'> | SessionEventOf<'session.compaction_complete'>
  > {
    return this.#stream('compaction$', ({ feeds }) =>
      merge(feeds.on('session.compaction_start'), feeds.on('session.compaction_complete')),
    );
  }
  /**
   * Tool calls begin, tell of their progress, and end.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get toolExecutions$(): Observable<
    | SessionEventOf<'tool.execution_start'>
    | SessionEventOf<'tool.execution_partial_result'>
    | SessionEventOf<'tool.execution_progress'>
    | SessionEventOf<'tool.execution_complete'>
  > {
    return this.#stream('toolExecutions$', ({ feeds }) =>
      merge(
        feeds.on('tool.execution_start'),
        feeds.on('tool.execution_partial_result'),
        feeds.on('tool.execution_progress'),
        feeds.on('tool.execution_complete'),
      ),
    );
  }
  /**
   * What each model call cost.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get usage$(): Observable<SessionEventOf<'assistant.usage'>> {
    return this.on('assistant.usage');
  }
  /**
   * Failures of runs, as values; a turn also errors with its own.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get errors$(): Observable<SessionEventOf<'session.error'>> {
    return this.on('session.error');
  }
  /**
   * What the runtime asks of the host, as it is asked; `asks$` tells what became of it.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get asked$(): Observable<Ask> {
    return this.#stream('asked$', (sources) => sources.asked$);
  }
  /**
   * What the runtime asked of the host, with the answers and how long they took: an audit of tool calls, permissions, hooks
   * and questions.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get asks$(): Observable<AnsweredAsk> {
    return this.#stream('asks$', (sources) => sources.asks$);
  }
  /**
   * What tools that answer with an Observable emit before their last value.
   *
   * @stream hot · no replay · completes when the session is closed or lost · never errors · unsubscribe stops listening
   */
  get toolProgress$(): Observable<ToolProgress> {
    return this.#stream('toolProgress$', (sources) => sources.toolProgress$);
  }
  /**
   * The conversation so far, folded from the events by `toConversation()` and kept up to date: what a screen shows.
   *
   * The first who subscribes has it folded, from the history on; all others share that, and get the latest at once. With the last
   * who leaves it stops, and the next starts anew from the history.
   *
   * @stream hot · replays the latest · completes when the session is closed · errors with RpcError when the history is refused, or with ConnectionLostError · unsubscribe stops folding with the last who leaves
   */
  get state$(): Observable<Conversation> {
    return this.#stream('state$', (sources) => sources.state$);
  }

  /**
   * The events of one type. A type that this package does not describe comes with untyped data.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  on<Type extends SessionEventType>(type: Type): Observable<SessionEventOf<Type>>;
  on(type: string): Observable<UnknownSessionEvent>;
  on(type: string): Observable<unknown> {
    return this.#stream(type, ({ feeds }) => feeds.on(type as SessionEventType));
  }

  /** Made when it is asked for: a session has some twenty of them, and few are listened to. */
  #stream<T>(name: string, make: (sources: FeedSources) => Observable<T>): Observable<T> {
    this.#streams ??= new Map();
    let stream$ = this.#streams.get(name);
    if (stream$ === undefined) {
      stream$ = this.#sources.guard(make(this.#sources));
      this.#streams.set(name, stream$);
    }
    // A name stands for one stream.
    return stream$ as Observable<T>;
  }
}

/** Where a session's streams come from. */
export interface FeedSources {
  readonly feeds: Feeds;
  /** What is asked. */
  readonly asked$: Observable<Ask>;
  /** What was asked, and what became of it. */
  readonly asks$: Observable<AnsweredAsk>;
  readonly toolProgress$: Observable<ToolProgress>;
  /** The view of the conversation, shared by all who look; asked for once. */
  readonly state$: Observable<Conversation>;
  /** Put around every stream that users subscribe to. */
  readonly guard: Guard;
}
