import { defineTool } from 'copilot-rx';
import type { PermissionRequest } from 'copilot-rx';
import { byAgent } from 'copilot-rx/operators';
import { dropConnection, httpError, inOrder, toolCall } from 'copilot-rx/scripted-model';
import {
  compaction,
  delta,
  emit,
  error,
  hook,
  marbles,
  message,
  permission,
  reasoning,
  retry,
  subagent,
  tool,
  toolResult,
  tools,
  userInput,
  virtualRuntime,
} from 'copilot-rx/testing';
import { NEVER, catchError, concat, filter, ignoreElements, map, merge, mergeMap, of, throwError, timer } from 'rxjs';
import type { Observable, Subscription } from 'rxjs';
import { RpcError } from '../../src/errors/RpcError.js';
import { describeWire } from '../wire/contract.js';
import type { WireFixture } from '../wire/contract.js';
import { recorded } from '../support/recorded.js';

const shell: PermissionRequest = { kind: 'shell', fullCommandText: 'ls' };
const echo = defineTool('echo', { description: 'Echo', handler: ({ x }) => `echo ${String(x)}` });
const after = <T>(ms: number, value: T) => timer(ms).pipe(map(() => value));

describe('virtualRuntime', () => {
  it('lets an agent speak in marbles', () => {
    marbles(({ runtime, session, expectTurn }) => {
      runtime.reply('                           -h-l-|', { h: delta('Hel'), l: delta('lo') });
      expectTurn(session.turn('Hi')).toBe('-h-l-(m|)', { h: delta('Hel'), l: delta('lo'), m: message('Hello') });
    });
  });

  it('takes texts for pieces, and letters for themselves', () => {
    marbles(({ runtime, session, expectTurn }) => {
      runtime.reply('                           -a-b-|', { a: 'Hel' });
      expectTurn(session.turn('Hi')).toBe('-a-b-(m|)', { a: delta('Hel'), b: delta('b'), m: message('Helb') });
    });
  });

  it('says only whole messages to a session that is not streaming', () => {
    marbles(({ runtime, open, expectTurn }) => {
      const session = open({ streaming: false });
      runtime.reply('                           -a-b-|');
      expectTurn(session.turn('Hi')).toBe('-----(m|)', { m: message('ab') });
    });
  });

  it('tells letters by their kind when nothing else is said', () => {
    marbles(({ runtime, open, expectTurn }) => {
      const session = open({ tools: [echo] });
      runtime.reply('                           -h--d-t----e', {
        h: reasoning('Hm'),
        d: delta('Well'),
        t: tool('echo', { x: 1 }),
        e: error('No'),
      });
      expectTurn(session.turn('Hi')).toBe('-h--d-(mtr)(e#)');
    });
  });

  it('works prompts off one after the other, each with its own reply', () => {
    marbles(({ runtime, session, expectTurn }) => {
      runtime.reply('                              --a-|');
      runtime.reply('                              --b-|');
      expectTurn(session.turn('one')).toBe('--a-(m|)', { a: delta('a') });
      expectTurn(session.turn('two')).toBe('------b-(m|)', { b: delta('b') });
    });
  });

  it('tells prompts apart, and says so when nobody has told it what to do', () => {
    marbles(({ runtime, session, expectTurn }) => {
      runtime.when(/tea/, '-t|');
      runtime.when('coffee', '-c|');
      runtime.when(({ text }) => text.length > 20, '-l|');
      expectTurn(session.turn('Some tea')).toBe('-t(m|)', { t: delta('t') });
      expectTurn(session.turn('Some coffee')).toBe('---c(m|)', { c: delta('c') });
      expectTurn(session.turn('Something else altogether')).toBe('-----l(m|)', { l: delta('l') });
      expectTurn(session.turn('Milk')).toBe('------(e#)', { e: /^error .*"Milk"/ }, 'TURN_FAILED');
    });
  });

  it('calls tools, whose time puts off what comes after', () => {
    const slow = defineTool('slow', { description: 'Takes 5 ms', handler: () => after(5, 'done') });
    marbles(({ runtime, open, expectTurn }) => {
      const session = open({ tools: [slow] });
      runtime.reply('                           -t---d-|', { t: tool('slow', { x: 1 }) });
      expectTurn(session.turn('Hi')).toBe('-t----r---d-(m|)', { t: tool('slow', { x: 1 }), r: toolResult('done') });
    });
  });

  it('calls tools at the same time, and goes on when all have ended', () => {
    const wait = defineTool('wait', {
      description: 'Waits',
      handler: ({ ms }) => after(Number(ms), `${String(ms)} ms`),
    });
    marbles(({ runtime, open, expectTurn }) => {
      const session = open({ tools: [wait] });
      runtime.reply('                           -b-d|', { b: tools(tool('wait', { ms: 7 }), tool('wait', { ms: 6 })) });
      expectTurn(session.turn('Hi')).toBe('-(tu)--xy-d(m|)', {
        t: tool('wait', { ms: 7 }),
        u: tool('wait', { ms: 6 }),
        x: toolResult('6 ms'),
        y: toolResult('7 ms'),
      });
    });
  });

  it('has tools of its own, which ask for permission', () => {
    marbles(({ runtime, open, expectTurn }) => {
      const session = open({
        onPermissionRequest: ({ kind }) => after(3, { decision: kind === 'shell' ? 'deny' : 'allow' }),
      });
      const read = tool(
        'read',
        {},
        { permission: { kind: 'read', path: '/' }, returns: () => concat(of('a'), after(2, 'ab')) },
      );
      runtime.reply('                           -r----s|', {
        r: read,
        s: tool('sh', {}, { permission: shell, returns: 'ran' }),
      });
      expectTurn(session.turn('Hi')).toBe('-t----r----u--f|', {
        r: toolResult('ab'),
        u: tool('sh'),
        f: /^failure .*rejected/,
      });
    });
  });

  it('asks for permission, by hooks and by questions, and waits', () => {
    marbles(({ runtime, open, expectObservable }) => {
      const session = open({
        onPermissionRequest: () => after(2, { decision: 'allow' }),
        hooks: { onAgentStop: () => undefined, onErrorOccurred: () => after(2, { errorHandling: 'skip' }) },
        onUserInputRequest: () => after(2, { answer: 'blue' }),
      });
      runtime.reply('-----p-h-u-----|', {
        p: permission(shell),
        h: hook('errorOccurred', { error: {}, errorContext: 'model', recoverable: true }),
        u: userInput('Which?', 'red', 'blue'),
      });
      const asked$ = session.asks$.pipe(
        map(({ ask, outcome }) => `${ask.kind === 'hook' ? ask.hook : ask.kind} ${outcome}`),
      );
      expectObservable(asked$).toBe('(abc)--p---h-i-(uj)--k', {
        a: 'sessionStart default',
        b: 'userPromptSubmitted default',
        c: 'userPromptTransformed default',
        p: 'permission answered',
        h: 'errorOccurred answered',
        i: 'preToolUse default',
        u: 'userInput answered',
        j: 'postToolUse default',
        k: 'agentStop answered',
      });
      expectObservable(session.turn('Hi').pipe(ignoreElements())).toBe('---------------------|');
    });
  });

  it('takes back what was written when the model is asked again, and fails in the end', () => {
    marbles(({ runtime, session, expectTurn }) => {
      runtime.reply('                           -a-y-b-#', { y: retry('rate_limit') });
      expectTurn(session.turn('Hi')).toBe('-a-y-b-(e#)', { a: delta('a'), b: delta('b') }, 'TURN_FAILED');
    });
  });

  it('has sub-agents in lanes of their own', () => {
    marbles(({ runtime, session, expectObservable }) => {
      runtime.reply('-a-x-b|', { x: subagent('helper', '-c-d-|') });
      const lanes$ = session.turn('Hi').pipe(
        byAgent(),
        mergeMap((lane$) =>
          lane$.pipe(
            filter((event) => event.type === 'assistant.message_delta'),
            map(({ data }) => `${lane$.key ?? 'main'} ${data.deltaContent}`),
          ),
        ),
      );
      expectObservable(lanes$).toBe('-a--c-d---b|', {
        a: 'main a',
        c: 'helper c',
        d: 'helper d',
        b: 'main b',
      });
    });
  });

  it('sends any event, in a run and out of it', () => {
    marbles(({ runtime, session, cold, expectObservable }) => {
      runtime.reply('-c-t|', {
        c: compaction('start', { currentTokens: 9 }),
        t: emit('session.title_changed', { title: 'Hi' }),
      });
      const seen$ = merge(session.compaction$, session.idle$, session.on('session.title_changed'));
      expectObservable(seen$.pipe(map(({ type, data }) => [type, data]))).toBe('-c-ti---d-j', {
        c: ['session.compaction_start', { currentTokens: 9 }],
        t: ['session.title_changed', { title: 'Hi' }],
        i: ['session.idle', { mode: 'interactive' }],
        d: ['session.compaction_complete', { success: true }],
        j: ['session.idle', {}],
      });
      expectObservable(session.turn('Hi').pipe(ignoreElements())).toBe('----|');
      cold('        --------d-j').subscribe((letter) =>
        runtime.emit(
          letter === 'd'
            ? { type: 'session.compaction_complete', data: { success: true } }
            : { type: 'session.idle', data: {} },
        ),
      );
    });
  });

  it('reacts to an abort as the real ones do: the run ends, on protocol 3 the queue is dropped', () => {
    marbles(({ runtime, session, cold, expectTurn, expectObservable }) => {
      runtime.reply('                              -a-b-c-d-|');
      runtime.reply('                              -x|');
      expectTurn(session.turn('one')).toBe('   -a-b#', { a: delta('a'), b: delta('b') }, 'TURN_ABORTED');
      expectTurn(session.turn('queued')).toBe('----#', {}, 'TURN_ABORTED');
      expectObservable(session.idle$.pipe(map(({ data }) => data.aborted))).toBe('----i', { i: true });
      cold('----x').subscribe(() => void session.abort());
    });
  });

  it('keeps the queue on protocol 2', () => {
    marbles({ protocol: 2 }, ({ runtime, session, cold, expectTurn }) => {
      runtime.reply('                              -a-b-c-d-|');
      runtime.reply('                              -x|');
      expectTurn(session.turn('one')).toBe('   -a-b#', { a: delta('a'), b: delta('b') }, 'TURN_ABORTED');
      expectTurn(session.turn('queued')).toBe('-----x(m|)', { x: delta('x') });
      cold('----x').subscribe(() => void session.abort());
    });
  });

  it('aborts a turn that is left, and withdraws what was asked for it', () => {
    marbles(({ runtime, open, expectTurn, expectObservable }) => {
      const session = open({ onPermissionRequest: () => NEVER });
      runtime.reply('-p|', { p: permission(shell) });
      runtime.reply('-d|');
      expectObservable(session.asks$.pipe(map(({ ask, outcome }) => `${ask.kind} ${outcome}`))).toBe('---w', {
        w: 'permission withdrawn',
      });
      expectTurn(session.turn('one'), '^--!').toBe('-');
      expectTurn(session.turn('two'), '----^').toBe('-----d(m|)', { d: delta('d') });
    });
  });

  it('crashes: all there is errors at once', () => {
    marbles(({ runtime, session, client, cold, expectTurn, expectObservable }) => {
      runtime.reply('                           -a-b-c-|');
      expectTurn(session.turn('Hi')).toBe('-a-b#', { a: delta('a'), b: delta('b') }, 'CONNECTION_LOST');
      expectObservable(
        session.deltas$.pipe(
          ignoreElements(),
          catchError(() => ['lost']),
        ),
      ).toBe('----(x|)', { x: 'lost' });
      expectObservable(client.state$.pipe(map(({ status }) => status))).toBe('c---f', { c: 'connected', f: 'failed' });
      cold('----x').subscribe(() => runtime.crash());
    });
  });

  it('is answered by a scripted model, the very one that real CLIs are tested with', () => {
    marbles(
      {
        model: ({ toolResults }) =>
          toolResults[0] === undefined ? toolCall('echo', { x: 1 }) : ['It says ', toolResults[0].text],
      },
      ({ runtime, open, expectTurn, flush }) => {
        const session = open({ tools: [echo] });
        expectTurn(session.turn('Hi')).toBe('(trabcdm|)', {
          a: delta('It '),
          b: delta('says '),
          c: delta('echo '),
          d: delta('1'),
        });
        flush();
        expect(runtime.model.requests.map(({ lastUserText, tools: offered }) => [lastUserText, offered])).toEqual([
          ['Hi', ['echo', 'bash', 'view']],
          ['Hi', ['echo', 'bash', 'view']],
        ]);
      },
    );
  });

  it('asks a model that fails again, as the real ones do', () => {
    const model = inOrder(['Half ', dropConnection()], httpError(500), 'Whole');
    marbles({ model }, ({ session, expectTurn }) => {
      expectTurn(session.turn('Hi')).toBe('(ay) 996ms y 999ms (bm|)', {
        a: delta('Half '),
        b: delta('Whole'),
      });
    });
  });

  it('keeps sessions, to be resumed', () => {
    marbles(({ runtime, client, session, expectTurn, expectObservable }) => {
      runtime.reply('                              -a|');
      runtime.reply('                              -b|');
      expectTurn(session.turn('one')).toBe('   -d(m|)');
      const resumed$ = timer(10).pipe(mergeMap(() => client.resume$(session.sessionId, { streaming: true })));
      expectTurn(resumed$.pipe(mergeMap((again) => again.turn('two'))), '^ 20ms !').toBe('-----------dm');
      expectObservable(session.on('session.resume').pipe(map(({ data }) => data.eventCount))).toBe('----------r', {
        r: 5,
      });
    });
  });

  it('refuses what it does not know', () => {
    const errors: unknown[] = [];
    virtualRuntime()
      .call('session.getMessages', { sessionId: 'nobody' })
      .subscribe({ error: (cause: unknown) => errors.push(cause) });
    virtualRuntime({ protocol: 2 })
      .call('session.queue.pendingItems', { sessionId: 's' })
      .subscribe({ error: (cause: unknown) => errors.push(cause) });
    expect(errors).toMatchObject([{ rpcCode: -32603 }, { rpcCode: -32601 }]);
  });

  it('is answered for by whoever wants to', () => {
    marbles(
      { answers: { 'status.get': () => throwError(() => new RpcError('status.get', -32000, 'no')) } },
      ({ runtime, expectObservable }) => {
        expectObservable(runtime.call('status.get', {})).toBe('#', undefined, new RpcError('status.get', -32000, 'no'));
        expectObservable(runtime.call('ping', {}).pipe(map(({ message: text }) => text))).toBe('(p|)', { p: 'pong' });
      },
    );
  });
});

describeWire('the virtual runtime', fixture, {
  isConnected: true,
  asks: {
    elicitation: {
      ask: { mustAnswer: false, message: 'Which?' },
      value: { action: 'decline' },
      told: { action: 'decline' },
    },
    command: {
      ask: { mustAnswer: false, command: '/deploy prod', commandName: 'deploy', args: 'prod' },
      value: {},
      told: {},
    },
  },
  unobserved: {},
});

function fixture(): WireFixture {
  let refusal: number | undefined;
  const status = { version: '1', protocolVersion: 3 };
  const answerStatus = () =>
    refusal === undefined ? of(status) : throwError(() => new RpcError('status.get', refusal ?? 0, 'no'));
  const runtime = virtualRuntime({ answers: { 'status.get': answerStatus } });
  for (const sessionId of ['s', 'one', 'two', 'three']) runtime.call('session.create', { sessionId }).subscribe();
  const told: unknown[] = [];
  recorded(runtime.answers$, ({ value }) => told.push(value));
  let asked: Subscription | undefined;
  return {
    wire: runtime,
    emit: async (sessionId, ...events) => events.forEach((one) => runtime.emit(one, sessionId)),
    ask: async (kind) => {
      const asking$: Observable<unknown> =
        kind === 'command'
          ? runtime.call('session.commands.invoke', { sessionId: 's', name: 'deploy', input: 'prod' })
          : runtime.call('session.ui.elicitation', { sessionId: 's', message: 'Which?', requestedSchema: {} });
      asked = asking$.subscribe({ error: () => undefined });
    },
    withdraw: async () => asked?.unsubscribe(),
    told: async () => told,
    lose: async () => runtime.crash(),
    close: runtime.close,
    answerStatus: (rpcCode) => (refusal = rpcCode),
  };
}
