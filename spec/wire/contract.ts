import { firstValueFrom } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { Answer } from '../../src/protocol/Answer.js';
import type { Ask, AskKind } from '../../src/protocol/Ask.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { Wire } from '../../src/wire/Wire.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { ended } from '../support/subscriptions.js';

/** A wire, and the runtime behind it, by hand. Whatever the runtime does has arrived when its promise resolves. */
export interface WireFixture {
  readonly wire: Wire;
  readonly emit: (sessionId: string, ...events: SessionEvent[]) => Promise<void>;
  /** The runtime asks, in session `s`. */
  readonly ask: (kind: AskKind) => Promise<void>;
  /** The runtime waits for the answer of the latest ask no more. */
  readonly withdraw: (kind: AskKind) => Promise<void>;
  /** What the runtime was told so far, in its own words. */
  readonly told: () => Promise<readonly unknown[]>;
  /** Breaks the connection; absent where there is none. */
  readonly lose?: () => Promise<void>;
  readonly close?: () => void;
  /** The runtime answers all calls of `status.get` from now on; an error code refuses them. */
  readonly answerStatus?: (rpcCode?: number) => unknown;
}

/** What is expected where versions differ. */
export interface WireExpectations {
  /** Whether there is a connection that can be lost, and other sessions on it. */
  readonly isConnected: boolean;
  /** Each kind of ask this version knows: what the ask looks like, what is answered and what the runtime is then told. */
  readonly asks: Readonly<Partial<Record<AskKind, AskExpectation>>>;
  /** What the runtime is told at once when nobody listens; a kind that is left out is left to others. */
  readonly unobserved: Readonly<Partial<Record<AskKind, unknown>>>;
}

interface AskExpectation {
  readonly ask: object;
  readonly value: unknown;
  readonly told: unknown;
}

const status = { version: '1', protocolVersion: 3 };

/** The contract that every {@link Wire} keeps. */
export function describeWire(name: string, makeFixture: () => WireFixture, expected: WireExpectations): void {
  const kinds = Object.keys(expected.asks) as AskKind[];
  const asked = async (kind: AskKind) => {
    const fixture = makeFixture();
    const { log } = recorded(fixture.wire.asks('s'));
    await fixture.ask(kind);
    expect(log).toHaveLength(1);
    const answer = { ask: log[0] as Ask, value: expected.asks[kind]?.value } as Answer;
    return { ...fixture, log, answer };
  };

  describe(`the contract of wires: ${name}`, () => {
    it('hands on the events of a session, in order and each of them once', async () => {
      const { wire, emit } = makeFixture();
      const events = [event('assistant.turn_start', { turnId: '0' }), event('session.idle', {})];
      const logs = [wire.events('s'), wire.events('s')].map((feed$) => recorded(feed$).log);

      await emit('s', ...events);

      expect(logs).toEqual([events, events]);
    });

    it('passes on events that it does not know', async () => {
      const { wire, emit } = makeFixture();
      const { log } = recorded(wire.events('s'));
      const unknown = { ...event('session.idle', {}), type: 'model.telemetry', data: { deep: [1] } };

      await emit('s', unknown as unknown as SessionEvent);

      expect(log).toEqual([unknown]);
    });

    it('stops when it is left, and nobody else notices', async () => {
      const { wire, emit } = makeFixture();
      const [left, stayed] = [recorded(wire.events('s')), recorded(wire.events('s'))];
      const idle = event('session.idle', {});

      left.subscription.unsubscribe();
      await emit('s', idle);

      expect([left.log, stayed.log]).toEqual([[], [idle]]);
    });

    describe.each(kinds)('an ask of kind %s', (kind) => {
      it('is the same in all versions', async () => {
        const { log } = await asked(kind);

        expect(log[0]).toMatchObject({ kind, sessionId: 's', id: expect.any(String), ...expected.asks[kind]?.ask });
      });

      it('is answered in the words of the runtime', async () => {
        const { wire, answer, told } = await asked(kind);

        expect(await ended(wire.answer(answer))).toEqual([]);

        expect(await told()).toEqual([expected.asks[kind]?.told]);
      });

      it('is answered when the answer is subscribed to, and only once', async () => {
        const { wire, answer, told } = await asked(kind);
        const answer$ = wire.answer(answer);
        expect(await told()).toEqual([]);

        await ended(answer$);
        await ended(answer$);
        await ended(wire.answer(answer));

        expect(await told()).toHaveLength(1);
      });

      it('is withdrawn when nobody waits for it any more, and an answer is then too late', async () => {
        const { wire, answer, withdraw, told } = await asked(kind);
        const { log } = recorded(wire.withdrawn('s'));

        await withdraw(kind);
        const before = await told();
        expect(log).toEqual([answer.ask.id]);

        expect(await ended(wire.answer(answer))).toEqual([]);
        expect(await told()).toEqual(before);
      });

      it('is not withdrawn once it is answered', async () => {
        const { wire, answer, withdraw } = await asked(kind);
        const { log } = recorded(wire.withdrawn('s'));

        await ended(wire.answer(answer));
        await withdraw(kind);

        expect(log).toEqual([]);
      });
    });

    it('gives each ask an id of its own', async () => {
      const { wire, ask } = makeFixture();
      const { log } = recorded(wire.asks('s'));

      for (const kind of [...kinds, ...kinds]) await ask(kind);

      expect(new Set(log.map((one) => (one as Ask).id)).size).toBe(2 * kinds.length);
    });

    const left = kinds.filter((kind) => !(kind in expected.unobserved));
    const declined = kinds.filter((kind) => kind in expected.unobserved);

    if (declined.length > 0) {
      it.each(declined)('answers with the safe default when nobody listens: %s', async (kind) => {
        const { ask, told } = makeFixture();

        await ask(kind);

        expect(await told()).toEqual([expected.unobserved[kind]]);
      });

      it.each(declined)('does so when those who listened have left without an answer: %s', async (kind) => {
        const { wire, ask, told } = makeFixture();
        const { subscription } = recorded(wire.asks('s'));

        await ask(kind);
        expect(await told()).toEqual([]);
        subscription.unsubscribe();

        expect(await told()).toHaveLength(1);
      });
    }

    if (expected.isConnected && left.length > 0) {
      it.each(left)('leaves to others what may be theirs: %s', async (kind) => {
        const { wire, ask, told } = makeFixture();
        const other = recorded(wire.asks('another'));

        await ask(kind);

        expect([await told(), other.log]).toEqual([[], []]);
      });
    }

    if (expected.isConnected) {
      it('routes each event to its session, and drops those of others', async () => {
        const { wire, emit } = makeFixture();
        const logs = ['one', 'two'].map((sessionId) => recorded(wire.events(sessionId)).log);
        const [first, second] = [event('session.idle', {}), event('session.idle', {})];

        await emit('one', first);
        await emit('two', second);
        await emit('three', event('session.idle', {}));

        expect(logs).toEqual([[first], [second]]);
      });

      it('calls the runtime, when it is subscribed to', async () => {
        const { wire, answerStatus } = makeFixture();
        answerStatus?.();

        expect(await firstValueFrom(wire.call('status.get', {}))).toEqual(status);
      });

      it('tells what the runtime refuses', async () => {
        const { wire, answerStatus } = makeFixture();
        answerStatus?.(-32603);

        await expect(firstValueFrom(wire.call('status.get', {}))).rejects.toMatchObject({
          code: 'RPC_ERROR',
          rpcCode: -32603,
        });
      });

      it('fails everything, present and future, when the connection is lost', async () => {
        const { wire, lose, answer } = await asked(kinds[0]!);
        const feeds = () =>
          [wire.events('s'), wire.asks('s'), wire.withdrawn('s')].map((feed$) => recorded<unknown>(feed$).log);
        const present = [...feeds(), recorded(wire.closed$).log];

        await lose?.();

        expect(present.map(([error]) => error)).toEqual(present.map(() => expect.any(ConnectionLostError)));
        expect(feeds().map(([error]) => error)).toEqual(feeds().map(() => expect.any(ConnectionLostError)));
        expect(recorded(wire.call('status.get', {})).log).toEqual([expect.any(ConnectionLostError)]);
        expect(recorded(wire.answer(answer)).log).toEqual(['|']);
      });

      it('completes its feeds, present and future, when it is closed on purpose', async () => {
        const { wire, close } = await asked(kinds[0]!);
        const feeds = () =>
          [wire.events('s'), wire.asks('s'), wire.withdrawn('s')].map((feed$) => recorded<unknown>(feed$).log);
        const present = feeds();

        close?.();

        expect([...present, ...feeds()]).toEqual(Array.from({ length: 6 }, () => ['|']));
      });
    }
  });
}
