import { Subject, config } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { createFeeds } from '../../src/session/createFeeds.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  d: event('assistant.message_delta', { messageId: 'a', deltaContent: 'H' }),
  i: event('session.idle', {}),
};

describe('createFeeds', () => {
  it('routes each event to all, and to those of its type', () => {
    runMarbles(({ hot, expectObservable }) => {
      const feeds = createFeeds();
      hot('-d-i-d-|', events).subscribe(feeds.sink);
      expectObservable(feeds.events$).toBe('-d-i-d-|', events);
      expectObservable(feeds.on('assistant.message_delta')).toBe('-d---d-|', events);
      expectObservable(feeds.on('assistant.usage')).toBe('-------|');
    });
  });

  it('fails all feeds with its source, those that come late too', () => {
    runMarbles(({ hot, expectObservable }) => {
      const feeds = createFeeds();
      hot('-d-#', events).subscribe(feeds.sink);
      expectObservable(feeds.on('session.idle')).toBe('---#');
      expectObservable(feeds.on('session.idle'), '-----^').toBe('-----#');
    });
  });

  it('reports a subscriber that throws, and serves the others', () => {
    const reported: unknown[] = [];
    config.onUnhandledError = (error) => reported.push(error);
    jest.useFakeTimers();
    const source = new Subject<SessionEvent>();
    const feeds = createFeeds();
    source.subscribe(feeds.sink);
    const seen: string[] = [];
    feeds.on('session.idle').subscribe(() => {
      throw new Error('Oops');
    });
    feeds.on('session.idle').subscribe(({ type }) => seen.push(type));
    source.next(event('session.idle', {}));
    source.next(event('session.idle', {}));
    jest.runAllTimers();
    jest.useRealTimers();
    config.onUnhandledError = null;
    expect(seen).toEqual(['session.idle', 'session.idle']);
    expect(reported).toEqual([new Error('Oops'), new Error('Oops')]);
  });
});
