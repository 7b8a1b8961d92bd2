import fc from 'fast-check';
import type { Observer } from 'rxjs';
import { EventGate } from '../../src/supervision/EventGate.js';
import { event } from '../support/events.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';

/** Letters are events that are kept, digits are not. */
const eventOf = (id: string): SessionEvent =>
  event('user.message', { content: id }, { id, ...(/\d/.test(id) ? { ephemeral: true } : {}) });
const story = (ids: string) => Array.from(ids, eventOf);

const listener = (hear: (id: string) => void): Observer<SessionEvent> => ({
  next: ({ id }) => hear(id),
  error: (error: unknown) => hear(`# ${String(error)}`),
  complete: () => hear('|'),
});

function gated() {
  const ids: string[] = [];
  const gate = new EventGate(listener((id) => ids.push(id)));
  return { gate, hear: (heard: string) => story(heard).forEach((one) => gate.next(one)), told: () => ids.join('') };
}

describe('EventGate', () => {
  it('puts what was missed where it belongs', () => {
    const { gate, hear, told } = gated();
    hear('a1b');
    gate.hold();
    hear('2d');
    gate.fill(story('abcd'), true);
    hear('e');
    expect(told()).toBe('a1bc2de');
  });

  it.each([
    ['what was heard before it was written', 'abc', '', 'ab', 'abc'],
    ['nothing new', 'abc', '', 'abc', 'abc'],
    ['a history that is ahead of what is heard', 'a', '1', 'abc', 'abc1'],
    ['what is in the history and comes again', 'a', 'bc', 'ab', 'abc'],
    ['a session that was heard of nothing', '', '', 'ab', 'ab'],
    ['what is kept and never sent, as long as something later is known', 'ac', '', 'abc', 'ac'],
  ])('gets along with %s', (_, before, held, history, expected) => {
    const { gate, hear, told } = gated();
    hear(before);
    gate.hold();
    hear(held);
    gate.fill(story(history), true);
    expect(told()).toBe(expected);
  });

  it('does not repeat the past of a session that was resumed', () => {
    const { gate, told } = gated();
    gate.hold();
    gate.fill(story('abc'), false);
    expect(told()).toBe('');
  });

  it('ends as its source does', () => {
    const { gate, hear, told } = gated();
    hear('a');
    gate.complete();
    expect(told()).toBe('a|');
    const failing = gated();
    failing.gate.error('lost');
    expect(failing.told()).toBe('# lost');
  });

  it('keeps the order when what it tells makes more come', () => {
    const ids: string[] = [];
    const gate = new EventGate(
      listener((id) => {
        ids.push(id);
        if (id === 'b') gate.next(eventOf('d'));
      }),
    );
    gate.next(eventOf('a'));
    gate.hold();
    gate.next(eventOf('c'));
    gate.fill(story('ab'), true);
    expect(ids.join('')).toBe('abcd');
  });

  it('tells the story as it is kept, each event once, whatever is lost and when', () => {
    // A connection hears a stretch of the story; then it is lost, and the next one begins further on. What is not written by then is lost.
    const crash = fc.record({ heard: fc.nat(6), unheard: fc.nat(4), unwritten: fc.nat(3), late: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(crash, { minLength: 1, maxLength: 8 }), (crashes) => {
        const told: string[] = [];
        const gate = new EventGate(listener((id) => told.push(id)));
        const kept: SessionEvent[] = [];
        const heard = new Set<string>();
        let next = 0;
        const make = (count: number) => Array.from({ length: count }, () => eventOf(`k${'x'.repeat((next += 1))}`));
        const hear = (events: readonly SessionEvent[]) => {
          for (const one of events) {
            heard.add(one.id);
            gate.next(one);
          }
        };
        for (const { heard: heardCount, unheard, unwritten, late } of crashes) {
          const live = make(heardCount);
          hear(live);
          const lost = Math.min(unwritten, live.length);
          kept.push(...live.slice(0, live.length - lost));
          // The end of the story may be written and not heard, or heard and not written; not both.
          if (lost === 0) kept.push(...make(unheard));
          gate.hold();
          const early = make(late);
          hear(early);
          kept.push(...early);
          gate.fill(kept, true);
        }
        expect(new Set(told).size).toBe(told.length);
        const isKept = new Set(kept.map(({ id }) => id));
        expect(told.filter((id) => isKept.has(id))).toEqual(kept.map(({ id }) => id));
        expect(told.filter((id) => !isKept.has(id)).every((id) => heard.has(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
