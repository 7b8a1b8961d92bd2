import { NEVER, concat, map, of } from 'rxjs';
import { createOutbox } from '../../src/session/createOutbox.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import { runMarbles } from 'copilot-rx/testing';

const calls = { s: 'session.send', x: 'session.abort' };

describe('createOutbox', () => {
  it('sends prompts one after the other, in order', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: { 'session.send': ({ prompt }) => cold('--(r|)', { r: { messageId: prompt } }) },
      });
      const { send } = createOutbox('s', wire);
      expectObservable(send({ prompt: 'a' })).toBe('--(a|)');
      expectObservable(send({ prompt: 'b' })).toBe('----(b|)');
      expectObservable(wire.calls$).toBe('s-s', calls);
    });
  });

  it('goes on with the next prompt when one is refused', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: { 'session.send': ({ prompt }) => (prompt === 'a' ? cold('-#') : of({ messageId: prompt })) },
      });
      const { send } = createOutbox('s', wire);
      expectObservable(send({ prompt: 'a' })).toBe('-#');
      expectObservable(send({ prompt: 'b' })).toBe('-(b|)');
    });
  });

  it('does not let an abort wait for a prompt, but prompts for the abort', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: {
          'session.send': () => cold('----(r|)', { r: { messageId: 'm' } }),
          'session.abort': () => cold('------(r|)', { r: { success: true } }),
        },
      });
      const { send, abort } = createOutbox('s', wire);
      expectObservable(send({ prompt: 'a' }));
      expectObservable(abort(), '-^').toBe('-------|');
      expectObservable(send({ prompt: 'b' }), '--^');
      expectObservable(wire.calls$).toBe('sx-----s', calls);
    });
  });

  it('lets the next prompt pass when an abort fails', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({ events$: NEVER, answers: { 'session.abort': () => cold('--#') } });
      const { send, abort } = createOutbox('s', wire);
      expectObservable(abort()).toBe('--#');
      expectObservable(send({ prompt: 'b' })).toBe('--(m|)', { m: 'm1' });
    });
  });

  it('knows its own prompts, and forgets the oldest beyond 1,000', () => {
    runMarbles(({ expectObservable }) => {
      const { send, isOurs } = createOutbox('s', marbleWire({ events$: NEVER }));
      const sends = Array.from({ length: 1_001 }, () => send({ prompt: '' }));
      const known$ = concat(...sends, of('asked')).pipe(
        map((id) => (id === 'asked' ? [isOurs('m1'), isOurs('m2'), isOurs('m1001'), isOurs('stranger')] : id)),
      );
      expectObservable(known$.pipe(map((value) => (Array.isArray(value) ? value : undefined)))).toBe(
        `(${'u'.repeat(1_001)}k|)`,
        { u: undefined, k: [false, true, true, false] },
      );
    });
  });
});
