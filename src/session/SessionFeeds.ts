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
  /**
   * Every event, of described types and others.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly events$: Observable<SessionEvent>;
  /**
   * Finished messages: what the agent says is in `data.content`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly messages$: Observable<SessionEventOf<'assistant.message'>>;
  /**
   * Pieces of messages as they are written, with `streaming: true`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly deltas$: Observable<SessionEventOf<'assistant.message_delta'>>;
  /**
   * What the model thought, as a whole.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly reasoning$: Observable<SessionEventOf<'assistant.reasoning'>>;
  /**
   * What the model thinks, in pieces, with `streaming: true`.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly reasoningDeltas$: Observable<SessionEventOf<'assistant.reasoning_delta'>>;
  /**
   * The queue is empty and no background agent works.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly idle$: Observable<SessionEventOf<'session.idle'>>;
  /**
   * Compaction of the history begins and ends; the end may come after an idle.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly compaction$: Observable<
    SessionEventOf<'session.compaction_start'> | SessionEventOf<'session.compaction_complete'>
  >;
  /**
   * Tool calls begin, tell of their progress, and end.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly toolExecutions$: Observable<
    | SessionEventOf<'tool.execution_start'>
    | SessionEventOf<'tool.execution_partial_result'>
    | SessionEventOf<'tool.execution_progress'>
    | SessionEventOf<'tool.execution_complete'>
  >;
  /**
   * What each model call cost.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly usage$: Observable<SessionEventOf<'assistant.usage'>>;
  /**
   * Failures of runs, as values; a turn also errors with its own.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly errors$: Observable<SessionEventOf<'session.error'>>;
  /**
   * What the runtime asks of the host, as it is asked; `asks$` tells what became of it.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly asked$: Observable<Ask>;
  /**
   * What the runtime asked of the host, with the answers and how long they took: an audit of tool calls, permissions, hooks
   * and questions.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly asks$: Observable<AnsweredAsk>;
  /**
   * What tools that answer with an Observable emit before their last value.
   *
   * @stream hot · no replay · completes when the session is closed or lost · never errors · unsubscribe stops listening
   */
  readonly toolProgress$: Observable<ToolProgress>;
  /**
   * The conversation so far, folded from the events by `toConversation()` and kept up to date: what a screen shows.
   *
   * The first who subscribes has it folded, from the history on; all others share that, and get the latest at once. With the last
   * who leaves it stops, and the next starts anew from the history.
   *
   * @stream hot · replays the latest · completes when the session is closed · errors with RpcError when the history is refused, or with ConnectionLostError · unsubscribe stops folding with the last who leaves
   */
  readonly state$: Observable<Conversation>;

  readonly #sources: FeedSources;

  /** @internal */
  constructor(sources: FeedSources, state$: Observable<Conversation>) {
    const { feeds, asked$, asks$, toolProgress$, guard } = sources;
    const on = <Type extends SessionEventType>(type: Type) => guard(feeds.on(type));
    this.#sources = sources;
    this.events$ = guard(feeds.events$);
    this.messages$ = on('assistant.message');
    this.deltas$ = on('assistant.message_delta');
    this.reasoning$ = on('assistant.reasoning');
    this.reasoningDeltas$ = on('assistant.reasoning_delta');
    this.idle$ = on('session.idle');
    this.compaction$ = guard(merge(feeds.on('session.compaction_start'), feeds.on('session.compaction_complete')));
    this.toolExecutions$ = guard(
      merge(
        feeds.on('tool.execution_start'),
        feeds.on('tool.execution_partial_result'),
        feeds.on('tool.execution_progress'),
        feeds.on('tool.execution_complete'),
      ),
    );
    this.usage$ = on('assistant.usage');
    this.errors$ = on('session.error');
    this.asked$ = guard(asked$);
    this.asks$ = guard(asks$);
    this.toolProgress$ = guard(toolProgress$);
    this.state$ = guard(state$);
  }

  /**
   * The events of one type. A type that this package does not describe comes with untyped data.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  on<Type extends SessionEventType>(type: Type): Observable<SessionEventOf<Type>>;
  on(type: string): Observable<UnknownSessionEvent>;
  on(type: string): Observable<unknown> {
    return this.#sources.guard(this.#sources.feeds.on(type as SessionEventType));
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
  /** Put around every stream that users subscribe to. */
  readonly guard: Guard;
}
