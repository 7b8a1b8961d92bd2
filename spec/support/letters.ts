import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from './events.js';

const user = (messageId: string, delivery: 'idle' | 'queued' | 'steering') =>
  event('user.message', { content: '', messageId, delivery });
const answer = (originatingMessageId: string) =>
  event('assistant.message', { messageId: `a-${originatingMessageId}`, content: 'Hi', originatingMessageId });
/** What the model's provider says when it fails. */
export const failure = { errorType: 'query', message: 'The model is down', statusCode: 500 };

/** One letter, one event. Digits are prompts: 1 to 3 start at once, A to C from the queue, a to c as steering. */
export const events: Record<string, SessionEvent> = {
  1: user('m1', 'idle'),
  2: user('m2', 'idle'),
  3: user('m3', 'idle'),
  B: user('m2', 'queued'),
  C: user('m3', 'queued'),
  b: user('m2', 'steering'),
  Z: user('stranger', 'queued'),
  d: event('assistant.message_delta', { messageId: 'a', deltaContent: 'H' }),
  m: answer('m1'),
  n: answer('m2'),
  z: answer('stranger'),
  r: event('assistant.idle', {}),
  i: event('session.idle', {}),
  j: event('session.idle', { aborted: true }),
  x: event('abort', { reason: 'user_initiated' }),
  e: event('session.error', failure),
  f: event('session.error', { ...failure, originatingMessageId: 'm1' }),
  g: event('session.error', { errorType: 'notification', message: 'A note' }),
  s: event('assistant.message', { messageId: 'sub', content: 'I help' }, { agentId: 'agent' }),
};
/** The letters of events. */
export const types = (source$: Observable<SessionEvent>) => source$.pipe(map((seen) => letterOf(seen)));
const letterOf = (seen: SessionEvent) => Object.entries(events).find(([, known]) => known === seen)?.[0] ?? '?';
