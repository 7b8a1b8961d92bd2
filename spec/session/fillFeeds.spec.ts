import { Subject } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { createFeeds } from '../../src/session/createFeeds.js';
import { fillFeeds } from '../../src/session/fillFeeds.js';

describe('fillFeeds', () => {
  function setUp() {
    const events = new Subject<SessionEvent>();
    const closed = new Subject<void>();
    const feeds = createFeeds();
    const log: unknown[] = [];
    const note = (name: string) => ({
      next: (value: unknown) => log.push([name, value]),
      error: (error: unknown) => log.push([name, 'error', error]),
      complete: () => log.push([name, 'complete']),
    });
    feeds.events$.subscribe(note('feed'));
    const onEnd = (isOnPurpose: boolean) => log.push(['end', isOnPurpose]);
    const filling = fillFeeds(events, feeds, { closed$: closed, onEnd }).subscribe(note('filling'));
    return { events, closed, log, filling };
  }
  const event = { id: '1', type: 'session.idle', data: {} } as SessionEvent;

  it('hands events to the feeds, and emits none itself', () => {
    const { events, log } = setUp();

    events.next(event);

    expect(log).toEqual([['feed', event]]);
  });

  it('fails the feeds with the source, after it has told so, and completes itself', () => {
    const { events, closed, log } = setUp();
    const loss = new Error('gone');

    events.error(loss);

    expect(log).toEqual([
      ['end', false],
      ['feed', 'error', loss],
      ['filling', 'complete'],
    ]);
    expect(closed.observed).toBe(false);
  });

  it('completes the feeds with the source, which is an end on purpose', () => {
    const { events, log } = setUp();

    events.complete();

    expect(log).toEqual([
      ['end', true],
      ['feed', 'complete'],
      ['filling', 'complete'],
    ]);
  });

  it('completes the feeds when the session is closed, and leaves the source', () => {
    const { events, closed, log } = setUp();

    closed.next();
    events.next(event);

    expect(log).toEqual([
      ['feed', 'complete'],
      ['filling', 'complete'],
    ]);
    expect(events.observed).toBe(false);
  });

  it('leaves the source when it is left, and ends no feed', () => {
    const { events, closed, log, filling } = setUp();

    filling.unsubscribe();

    expect([events.observed, closed.observed, log]).toEqual([false, false, []]);
  });
});
