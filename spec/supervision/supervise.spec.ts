import { EMPTY, NEVER, Subject, concatMap, filter, finalize, map, merge, retry, throwError, timer } from 'rxjs';
import { delta, marbles, message, tool } from 'copilot-rx/testing';
import type { WireFault } from 'copilot-rx/testing';
import { defineTool } from 'copilot-rx';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { ConnectionState } from '../../src/protocol/ConnectionState.js';

const status = map((state: ConnectionState) => (state.status === 'reconnecting' ? state.attempt : state.status[0]));
const types = map(({ type }: SessionEvent) => type);
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

describe('a runtime that crashes and comes back', () => {
  it('is tried again when the policy says so, and the session goes on', () => {
    marbles({ autoRestart: () => timer(5) }, ({ runtime, session, client, cold, expectObservable }) => {
      runtime.when('Hi', '-a-|', { a: message('Hello') });
      const [crash, restart] = [cold('---x'), cold('-----x')];
      crash.subscribe(() => runtime.crash());
      restart.subscribe(() => runtime.restart());

      expectObservable(client.state$.pipe(status)).toBe('c--1----c', { c: 'c', 1: 1 });
      // It waits for the connection.
      const answer$ = timer(4).pipe(concatMap(() => session.turn('Hi')));
      expectObservable(
        answer$.pipe(
          filter(({ type }) => type === 'assistant.message'),
          types,
        ),
      ).toBe('---------a-|', {
        a: 'assistant.message',
      });
      expectObservable(merge(session.idle$, session.messages$).pipe(types)).toBe('---------a-i', {
        a: 'assistant.message',
        i: 'session.idle',
      });
    });
  });

  it('ends the turn at once, with what was heard of it, and retry sends it again', () => {
    marbles({ autoRestart: () => timer(2) }, ({ runtime, session, cold, expectObservable, expectTurn }) => {
      runtime.reply('-a-b---|', { a: delta('Hel'), b: delta('lo') });
      runtime.reply('-a-|', { a: delta('Hi.') });
      cold('----x').subscribe(() => {
        runtime.crash();
        runtime.restart();
      });
      const interrupted = expect.objectContaining({
        code: 'TURN_INTERRUPTED',
        heard: { messageId: expect.any(String) as string, started: true, text: 'Hello', toolsRan: false },
        cause: code('CONNECTION_LOST'),
      }) as unknown;

      expectObservable(session.turn('Hi').pipe(filter(() => false))).toBe('----#', {}, interrupted);
      expectTurn(timer(5).pipe(concatMap(() => session.turn('Hi')))).toBe('-------d-(m|)');
    });
  });

  it('has its turns sent again by retry', () => {
    marbles({ autoRestart: () => timer(2) }, ({ runtime, session, cold, expectTurn }) => {
      runtime.reply('-a-b---|', { a: delta('Hel'), b: delta('lo') });
      runtime.reply('-a-|', { a: delta('Hi.') });
      cold('----x').subscribe(() => {
        runtime.crash();
        runtime.restart();
      });
      expectTurn(session.turn('Hi').pipe(retry(1))).toBe('-d-d---d-(m|)');
    });
  });

  it('sends prompts that come meanwhile on the next connection', () => {
    marbles({ autoRestart: () => timer(2) }, ({ runtime, session, cold, expectTurn }) => {
      runtime.reply('-a-|', { a: delta('Hi.') });
      cold('--x').subscribe(() => {
        runtime.crash();
        runtime.restart();
      });
      expectTurn(timer(3).pipe(concatMap(() => session.turn('Later')))).toBe('-----d-(m|)');
    });
  });

  it('tells what was missed, once and in its place', () => {
    let isDeaf = false;
    const deaf: WireFault = (wire) => ({
      ...wire,
      events: (sessionId) => wire.events(sessionId).pipe(filter(() => !isDeaf)),
    });
    const options = { autoRestart: () => timer(1), faults: [deaf] };
    marbles(options, ({ runtime, session, cold, expectObservable }) => {
      cold('--x').subscribe(() => (isDeaf = true));
      runtime.reply('-a-b-c------|', { a: message('One'), b: message('Two'), c: message('Three') });
      cold('------x').subscribe(() => {
        runtime.crash();
        isDeaf = false;
        runtime.restart();
      });
      session.turn('Hi').subscribe({ error: () => undefined });
      const said$ = session.messages$.pipe(map(({ data }) => data.content));
      expectObservable(said$).toBe('-a-----(bc)', { a: 'One', b: 'Two', c: 'Three' });
    });
  });
});

describe('a policy', () => {
  const lost = code('CONNECTION_LOST');

  it.each([
    ['completes', () => EMPTY, 'c--1-'],
    ['errors', () => throwError(() => new Error('No')), 'c--1-'],
    [
      'throws',
      () => {
        throw new Error('No');
      },
      'c--1-',
    ],
  ])('that %s gives up: all feeds end', (_, autoRestart) => {
    marbles({ autoRestart }, ({ runtime, session, client, cold, expectObservable }) => {
      cold('---x').subscribe(() => runtime.crash());
      expectObservable(session.events$.pipe(filter(() => false))).toBe('---#', {}, lost);
      expectObservable(client.state$.pipe(status)).toBe('c--(1f)', { c: 'c', 1: 1, f: 'f' });
    });
  });

  it('waits twice as long each time, by default, and gives up', () => {
    marbles({ autoRestart: true }, ({ runtime, session, client, cold, expectObservable }) => {
      cold('---x').subscribe(() => runtime.crash());
      const states$ = client.state$.pipe(status);
      expectObservable(states$, '^ 1s !').toBe('c--1 99ms 2 199ms 3 399ms 4', { c: 'c', 1: 1, 2: 2, 3: 3, 4: 4 });
      expectObservable(session.idle$).toBe('3ms 100ms 200ms 400ms 800ms 1600ms 3200ms 6400ms 30s #', {}, lost);
    });
  });
});

describe('a responder', () => {
  it('that is at work on a tool works on, once, and its answer is for the next connection', () => {
    let runs = 0;
    const slow = defineTool('slow', {
      description: 'Takes six',
      handler: () => ((runs += 1), timer(6).pipe(map(() => '42'))),
    });
    marbles(
      { autoRestart: () => timer(2), config: { tools: [slow] } },
      ({ runtime, session, cold, expectObservable }) => {
        runtime.reply('-t-|', { t: tool('slow', {}) });
        cold('----x').subscribe(() => {
          runtime.crash();
          runtime.restart();
        });
        session.turn('Hi').subscribe({ error: () => undefined });
        const result$ = session.on('tool.execution_complete').pipe(map(({ data }) => data.result?.content));
        expectObservable(result$).toBe('-------r', { r: '42' });
        const told$ = runtime.answers$.pipe(filter(({ ask }) => ask.kind === 'tool'));
        expectObservable(told$.pipe(map(({ ask }) => ask.isRedelivery))).toBe('-------a', { a: true });
      },
    );
    expect(runs).toBe(1);
  });

  it('that has answered gives the answer again, if it was not kept', () => {
    let runs = 0;
    const quick = defineTool('quick', { description: 'Takes none', handler: () => ((runs += 1), '42') });
    let isLost = false;
    /** The answer arrives, and the runtime dies before it is written down. */
    const forgetful: WireFault = (wire) => ({
      ...wire,
      answer: (answer) => (isLost || answer.ask.kind !== 'tool' ? wire.answer(answer) : EMPTY),
    });
    const options = { autoRestart: () => timer(2), config: { tools: [quick] }, faults: [forgetful] };
    marbles(options, ({ runtime, session, cold, expectObservable }) => {
      runtime.reply('-t-|', { t: tool('quick', {}) });
      cold('---x').subscribe(() => {
        runtime.crash();
        isLost = true;
        runtime.restart();
      });
      session.turn('Hi').subscribe({ error: () => undefined });
      const result$ = session.on('tool.execution_complete').pipe(map(({ data }) => data.result?.content));
      expectObservable(result$).toBe('-----r', { r: '42' });
    });
    expect(runs).toBe(1);
  });

  it('of a program that died is told that it was asked before', () => {
    const contexts: unknown[] = [];
    const mine = defineTool('mine', {
      description: 'Tells',
      handler: (_: unknown, { isRedelivery }) => (contexts.push(isRedelivery), contexts.length === 1 ? NEVER : 'ok'),
    });
    marbles({ config: { sessionId: 's', tools: [mine] } }, ({ runtime, session, client, cold, expectObservable }) => {
      runtime.reply('-t-|', { t: tool('mine', {}) });
      session.turn('Hi').subscribe({ error: () => undefined });
      cold('---x').subscribe(() => {
        runtime.crash();
        runtime.restart();
      });
      const again$ = timer(4).pipe(
        concatMap(() => client.resume$('s', { tools: [mine], continuePendingWork: true })),
        map(({ sessionId }) => sessionId),
      );
      expectObservable(again$).toBe('----s');
    });
    expect(contexts).toEqual([undefined, true]);
  });

  it('that is at work on a request is stopped: nobody waits for it', () => {
    const [begun, stopped] = [new Subject<void>(), new Subject<void>()];
    const hooks = {
      onPreToolUse: () => {
        begun.next();
        return NEVER.pipe(finalize(() => stopped.next()));
      },
    };
    const step = defineTool('step', { description: 'Does a step', handler: () => 'ok' });
    marbles(
      { autoRestart: () => timer(2), config: { hooks, tools: [step] } },
      ({ runtime, session, cold, expectObservable }) => {
        runtime.reply('-t-|', { t: tool('step', {}) });
        cold('----x').subscribe(() => {
          runtime.crash();
          runtime.restart();
        });
        session.turn('Hi').subscribe({ error: () => undefined });
        expectObservable(merge(begun.pipe(map(() => 'b')), stopped.pipe(map(() => 's')))).toBe('-b--s');
      },
    );
  });
});
