/** One set of tests for all test runners: they differ in `describe` and `it`, and in the build they load. */
const assert = require('node:assert/strict');

const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
const event = (type, data) => ({ ...envelope, type, data });

const events = {
  u: event('user.message', { content: 'Hi', messageId: 'm1', delivery: 'idle' }),
  h: event('assistant.message_delta', { messageId: 'a', deltaContent: 'Hel' }),
  l: event('assistant.message_delta', { messageId: 'a', deltaContent: 'lo' }),
  t: event('tool.execution_start', { toolCallId: 'c', toolName: 'bash', arguments: { command: 'ls' } }),
  m: event('assistant.message', { messageId: 'a', content: 'Hello', originatingMessageId: 'm1' }),
  i: event('session.idle', {}),
};

exports.events = Object.values(events);

exports.defineSuite = ({ describe, it, testing, rxjs }) => {
  const { crashAt, expectEvents, marbleWire, openSession, runMarbles, slow, withFaults } = testing;
  const { concatMap, firstValueFrom, map, of, switchMap, toArray } = rxjs;
  const turnOn = (wire) => openSession(wire).pipe(switchMap((session) => session.turn('Hi')));

  describe('an agent', () => {
    it('is driven in virtual time', () => {
      runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
        const event$ = hot('30s u-h-l-t-m-i', events);
        const wire = marbleWire({ events$: event$ });
        expectObservable(turnOn(wire).pipe(map(({ type }) => type)), '^ 30008ms !').toBe(
          '30s u-h-l-t-m',
          Object.fromEntries(Object.entries(events).map(([letter, { type }]) => [letter, type])),
        );
        expectSubscriptions(event$.subscriptions).toBe('^ 30008ms !');
        // a session that is left takes its turns along
        expectObservable(wire.calls$.pipe(map((method) => method[8]))).toBe('(cs) 30005ms d');
      });
    });

    it('speaks, calls tools and dies as a script says', () => {
      const { crashAt, delta, marbles, message, tool, toolResult } = testing;
      marbles({ faults: [crashAt(20)] }, ({ runtime, session, expectTurn }) => {
        runtime.reply('                     -h-t-----l-|', {
          h: delta('Hel'),
          t: tool('view', {}, { returns: 'a file' }),
          l: delta('lo'),
        });
        runtime.reply('30s -x|');
        expectTurn(session.turn('Hi')).toBe('-h-(mtr)-l-(n|)', {
          h: delta('Hel'),
          m: message('Hel'),
          r: toolResult('a file'),
          n: message('lo'),
        });
        expectTurn(session.turn('And?')).toBe('--------------------#', {}, 'CONNECTION_LOST');
      });
    });

    it('runs into faults', () => {
      runMarbles(({ hot, expectObservable }) => {
        const wire = withFaults(marbleWire({ events$: hot('-----u-h-l-m-i', events) }), slow(2), crashAt(10));
        const code$ = turnOn(wire).pipe(
          map(({ type }) => type),
          rxjs.catchError(({ code }) => of(code)),
        );
        expectObservable(code$).toBe('-------u-h(e|)', {
          u: 'user.message',
          h: 'assistant.message_delta',
          e: 'CONNECTION_LOST',
        });
      });
    });

    it('draws what went wrong', () => {
      const failing = () =>
        runMarbles(({ hot, expectObservable }) => expectObservable(hot('-h---l', events)).toBe('-h-l', events));
      assert.throws(failing, {
        name: 'MarbleAssertionError',
        message: [
          'Expected and actual streams differ.',
          '  expected: -h-l--',
          '  actual:   -h---l',
          '               ^ first difference at frame 3',
          '  h: assistant.message_delta "Hel"',
          '  l: assistant.message_delta "lo"',
        ].join('\n'),
      });
    });

    it('works without virtual time, too', async () => {
      const script$ = rxjs.defer(() =>
        rxjs.from(exports.events).pipe(concatMap((one) => rxjs.timer(0).pipe(map(() => one)))),
      );
      const turn$ = turnOn(marbleWire({ events$: script$.pipe(rxjs.share()) }));
      const seen = await firstValueFrom(turn$.pipe(rxjs.take(exports.events.length), toArray()));
      expectEvents(seen).toHaveText('Hello');
      expectEvents(seen).toHaveToolCall('bash', { command: 'ls' });
      expectEvents(seen).toEndWith('idle');
      assert.throws(() => expectEvents(seen).toHaveEmitted('session.error'), /Expected an event session.error/);
    });
  });
};

/** For runners that have an `expect`, which was given the matchers. */
exports.defineMatcherSuite = ({ describe, it, expect }) => {
  describe('the matchers of expect', () => {
    it('pass, fail, and can be turned round', () => {
      expect(exports.events).toHaveToolCall('bash', { command: expect.any(String) });
      expect(exports.events).toHaveEmitted('assistant.message', { content: expect.stringContaining('Hel') });
      expect(exports.events).toHaveText(/^Hello$/);
      expect(exports.events).toEndWith('idle');
      expect(exports.events).not.toEndWith('aborted');
      assert.throws(() => expect(exports.events).toHaveToolCall('view'), /tool\.execution_start bash/);
    });
  });
};
