import type { AskKind } from '../../../src/protocol/Ask.js';
import { EMPTY, Subject, firstValueFrom, of, throwError } from 'rxjs';
import { ConnectionLostError } from '../../../src/errors/ConnectionLostError.js';
import { RpcError } from '../../../src/errors/RpcError.js';
import type { Wire } from '../../../src/wire/Wire.js';
import { openWireV3 } from '../../../src/wire/v3/openWireV3.js';
import { event } from '../../support/events.js';
import { fakeRpc } from '../../support/fakeRpc.js';
import { recorded } from '../../support/recorded.js';
import { ended } from '../../support/subscriptions.js';
import { wireOnPeer } from '../../support/wireOnPeer.js';
import { describeWire } from '../contract.js';

const lost = new ConnectionLostError('it closed the stream');
const idle = event('session.idle', {});

const shell = {
  kind: 'shell',
  toolCallId: 'c',
  fullCommandText: 'ls',
  commands: [{ identifier: 'ls', readOnly: true }],
};
const broadcasts: Readonly<Partial<Record<AskKind, readonly [type: string, end: string, data: object]>>> = {
  tool: [
    'external_tool.requested',
    'external_tool.completed',
    { toolCallId: 'c', toolName: 'echo', arguments: { x: 1 }, workingDirectory: '/', traceparent: '00-1-2-01' },
  ],
  permission: ['permission.requested', 'permission.completed', { permissionRequest: shell }],
  elicitation: [
    'elicitation.requested',
    'elicitation.completed',
    { message: 'Who?', requestedSchema: { type: 'object' }, elicitationSource: 'a server' },
  ],
  command: ['command.execute', 'command.completed', { command: '/deploy prod', commandName: 'deploy', args: 'prod' }],
};
const requests: Readonly<Partial<Record<AskKind, readonly [method: string, params: object]>>> = {
  userInput: ['userInput.request', { question: 'Which?' }],
  hook: ['hooks.invoke', { hookType: 'agentStop', input: { agentId: 'a', stop_hook_active: true } }],
  exitPlanMode: ['exitPlanMode.request', { summary: 'Do it', actions: ['go', 'stop'], recommendedAction: 'go' }],
  systemMessage: ['systemMessage.transform', { sections: { tone: { content: 'Kind' }, safety: { content: 'Safe' } } }],
  bearerToken: ['providerToken.getToken', { providerName: 'default' }],
};
/** How the latest broadcast is called when it is answered. */
const answering = { sessionId: 's', requestId: expect.any(String) as string };

describeWire('protocol 3', scripted, {
  isConnected: true,
  asks: {
    tool: {
      ask: {
        mustAnswer: false,
        toolCallId: 'c',
        toolName: 'echo',
        arguments: { x: 1 },
        workingDirectory: '/',
        agentId: 'agent',
        trace: { traceparent: '00-1-2-01' },
      },
      value: { textResultForLlm: '1', resultType: 'success' },
      told: [
        'session.tools.handlePendingToolCall',
        { ...answering, result: { textResultForLlm: '1', resultType: 'success' } },
      ],
    },
    permission: {
      ask: { mustAnswer: false, toolCallId: 'c', request: shell },
      value: { decision: 'allow', scope: 'session' },
      told: [
        'session.permissions.handlePendingPermissionRequest',
        {
          ...answering,
          result: { kind: 'approve-for-session', approval: { kind: 'commands', commandIdentifiers: ['ls'] } },
        },
      ],
    },
    elicitation: {
      ask: { mustAnswer: false, message: 'Who?', requestedSchema: { type: 'object' }, source: 'a server' },
      value: { action: 'accept', content: { name: 'Ada' } },
      told: [
        'session.ui.handlePendingElicitation',
        { ...answering, result: { action: 'accept', content: { name: 'Ada' } } },
      ],
    },
    command: {
      ask: { mustAnswer: false, command: '/deploy prod', commandName: 'deploy', args: 'prod' },
      value: { error: 'no' },
      told: ['session.commands.handlePendingCommand', { ...answering, error: 'no' }],
    },
    userInput: {
      ask: { mustAnswer: true, question: 'Which?', allowFreeform: true },
      value: { answer: 'blue' },
      told: { answer: 'blue', wasFreeform: true },
    },
    hook: {
      ask: { mustAnswer: true, agentId: 'a', hook: 'agentStop', input: { agentId: 'a', stopHookActive: true } },
      value: undefined,
      told: {},
    },
    exitPlanMode: {
      ask: { mustAnswer: true, summary: 'Do it', actions: ['go', 'stop'], recommendedAction: 'go' },
      value: { approved: true, selectedAction: 'go' },
      told: { approved: true, selectedAction: 'go' },
    },
    systemMessage: {
      ask: { mustAnswer: true, sections: { tone: { content: 'Kind' }, safety: { content: 'Safe' } } },
      value: { sections: { tone: { content: 'Curt' } } },
      told: { sections: { tone: { content: 'Curt' }, safety: { content: 'Safe' } } },
    },
    bearerToken: {
      ask: { mustAnswer: true, providerName: 'default' },
      value: { token: 'secret' },
      told: { token: 'secret' },
    },
  },
  unobserved: {
    userInput: expect.objectContaining({ code: -32603 }),
    hook: {},
    exitPlanMode: { approved: false },
    systemMessage: { sections: { tone: { content: 'Kind' }, safety: { content: 'Safe' } } },
    bearerToken: expect.objectContaining({ code: -32603 }),
  },
});

describe('the asks of protocol 3', () => {
  it('leaves out permission requests that a hook has decided on', async () => {
    const { wire, emit } = scripted();
    const { log } = recorded(wire.asks('s'));

    await emit('s', broadcast('permission.requested', { permissionRequest: shell, resolvedByHook: true }));

    expect(log).toEqual([]);
  });

  it.each([
    ['external_tool.requested', { toolName: 'echo' }],
    ['permission.requested', { permissionRequest: null }],
    ['elicitation.requested', {}],
    ['command.execute', { command: '/x' }],
  ])('takes no %s with %j for an ask', async (type, data) => {
    const { wire, emit } = scripted();
    const { log } = recorded(wire.asks('s'));

    await emit('s', broadcast(type, data), { ...broadcast(type, data), data: null });

    expect(log).toEqual([]);
  });

  it('takes an answer that came too late for no error', async () => {
    const { wire, ask, answers, told } = scripted();
    answers.set('session.tools.handlePendingToolCall', { result: { success: false } });
    recorded(wire.asks('s'), (one) => {
      if (one.kind !== 'tool') return;
      const value = { textResultForLlm: '', resultType: 'success' } as const;
      expect(recorded(wire.answer({ ask: one, value })).log).toEqual([]);
    });

    await ask('tool');

    expect(await told()).toHaveLength(1);
  });

  it('passes on what the runtime has against an answer', async () => {
    const { wire, ask, answers } = scripted();
    answers.set('session.commands.handlePendingCommand', { error: { code: -32603, message: 'no' } });
    const { log } = recorded(wire.asks('s'));
    await ask('command');

    const attempt = ended(wire.answer({ ask: log[0] as never, value: {} }));

    await expect(attempt).rejects.toMatchObject({ rpcCode: -32603 });
  });

  it.each([
    [{ decision: 'allow' }, { kind: 'approve-once' }],
    [
      { decision: 'deny', feedback: 'Not that.' },
      { kind: 'reject', feedback: 'Not that.' },
    ],
    [{ decision: 'deny' }, { kind: 'reject', feedback: expect.stringMatching(/./) }],
  ] as const)('tells the decision %j', async (value, result) => {
    const { wire, ask, told } = scripted();
    recorded(wire.asks('s'), (one) => {
      if (one.kind === 'permission') recorded(wire.answer({ ask: one, value }));
    });

    await ask('permission');

    expect(await told()).toEqual([['session.permissions.handlePendingPermissionRequest', { ...answering, result }]]);
  });

  it('says why there is no token', async () => {
    const { wire, ask, told } = scripted();
    recorded(wire.asks('s'), (one) => {
      if (one.kind === 'bearerToken') recorded(wire.answer({ ask: one, value: { error: 'Locked out' } }));
    });

    await ask('bearerToken');

    expect(await told()).toEqual([{ code: -32603, message: 'Locked out' }]);
  });

  it('lets no hook hold up an abort', async () => {
    const { wire, request, told } = scripted();
    const withdrawn = recorded(wire.withdrawn('s')).log;
    recorded(wire.asks('s'));
    await request('hooks.invoke', { sessionId: 's', hookType: 'preToolUse', input: {} });
    await request('userInput.request', { sessionId: 's', question: 'Which?' });

    await ended(wire.call('session.abort', { sessionId: 's' }));

    expect(withdrawn).toHaveLength(1);
    expect(await told()).toEqual([
      ['session.abort', { sessionId: 's' }],
      { output: { permissionDecision: 'deny', permissionDecisionReason: expect.any(String) } },
    ]);
  });

  it('does not take the subject of a hook for who asks', async () => {
    const { wire, request } = scripted();
    const { log } = recorded(wire.asks('s'));

    await request('hooks.invoke', { sessionId: 's', hookType: 'subagentStart', input: { agentId: 'a' } });

    expect(log).toEqual([expect.not.objectContaining({ agentId: 'a' })]);
  });
});

function broadcast(type: string, data: object) {
  return { ...event('session.idle', {}), type, data: { requestId: 'r', ...data } };
}

function scripted() {
  const onPeer = wireOnPeer(openWireV3);
  const { request, emit, answers } = onPeer;
  let asked = 0;
  return {
    ...onPeer,
    ask: (kind: AskKind) => {
      asked += 1;
      const [method, params] = requests[kind] ?? [];
      if (method !== undefined) return request(method, { sessionId: 's', ...params });
      const [type, , data] = broadcasts[kind]!;
      return emit('s', { ...broadcast(type, { ...data, requestId: `r${asked}` }), agentId: 'agent' });
    },
    withdraw: (kind: AskKind) =>
      kind in broadcasts
        ? emit('s', broadcast(broadcasts[kind]![1], { requestId: `r${asked}` }))
        : emit('s', event('abort', { reason: 'user_initiated' })),
    answerStatus: (code?: number) =>
      answers.set(
        'status.get',
        code === undefined ? { result: { version: '1', protocolVersion: 3 } } : { error: { code, message: 'no' } },
      ),
  };
}

describe('openWireV3', () => {
  it('routes each event to its session, and drops those of others', () => {
    const { wire, notify } = opened();
    const [one, two] = ['one', 'two'].map((sessionId) => recorded(wire.events(sessionId)));
    const unknown = { ...idle, type: 'model.telemetry' };

    notify('session.event', { sessionId: 'one', event: idle });
    notify('session.event', { sessionId: 'two', event: unknown });
    notify('session.event', { sessionId: 'three', event: idle });

    expect([one!.log, two!.log]).toEqual([[idle], [unknown]]);
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { sessionId: 'one' },
    { sessionId: 'one', event: null },
    { sessionId: 'one', event: { data: {} } },
    { sessionId: 'one', event: { type: 1 } },
    { event: idle },
  ])('ignores the malformed event %j, and goes on', (notification) => {
    const { wire, notify } = opened();
    const { log } = recorded(wire.events('one'));

    notify('session.event', notification);
    notify('session.event', { sessionId: 'one', event: idle });

    expect(log).toEqual([idle]);
  });

  it('tells what happens to sessions', () => {
    const { wire, notify } = opened();
    const { log } = recorded(wire.lifecycle$);
    const created = { type: 'session.created', sessionId: 'one' };

    notify('session.lifecycle', created);

    expect(log).toEqual([created]);
  });

  it.each([undefined, null, 'text', {}, { type: 'session.created' }, { sessionId: 'one' }])(
    'ignores the malformed lifecycle event %j, and goes on',
    (notification) => {
      const { wire, notify } = opened();
      const { log } = recorded(wire.lifecycle$);
      const deleted = { type: 'session.deleted', sessionId: 'one' };

      notify('session.lifecycle', notification);
      notify('session.lifecycle', deleted);

      expect(log).toEqual([deleted]);
    },
  );

  it('completes the feeds, present and future, with the connection', () => {
    const { wire, source } = opened();
    const feeds = [recorded<unknown>(wire.events('one')), recorded<unknown>(wire.lifecycle$)];

    source('session.event').complete();
    source('session.lifecycle').complete();

    expect(feeds.map(({ log }) => log)).toEqual([['|'], ['|']]);
    expect(recorded(wire.events('two')).log).toEqual(['|']);
  });

  it('fails the feeds, present and future, when the connection is lost, and when it is left after that', () => {
    const { wire, source, subscription } = opened();
    const { log } = recorded(wire.events('one'));

    source('session.event').error(lost);
    expect([log, recorded(wire.events('two')).log]).toEqual([[lost], [lost]]);
    subscription.unsubscribe();

    expect(recorded(wire.events('one')).log).toEqual([lost]);
  });

  it('ends the feeds, and listens no more, when it is left', () => {
    const { wire, source, subscription } = opened();
    const { log } = recorded(wire.events('one'));

    subscription.unsubscribe();

    expect(log).toEqual(['|']);
    expect(source('session.event').observed).toBe(false);
  });

  it('passes calls, and the end of the connection, through', async () => {
    const rpc = fakeRpc({ answers: { ping: of('pong') }, closed$: EMPTY });
    const wire = await firstValueFrom(openWireV3(rpc));

    expect(wire.version).toBe(3);
    expect(recorded(wire.call('ping', { message: 'hi' })).log).toEqual(['pong', '|']);
    expect(rpc.calls).toEqual([['ping', { message: 'hi' }]]);
    expect(recorded(wire.closed$).log).toEqual(['|']);
  });

  it('tells which runtime does not know a method', () => {
    const cause = new RpcError('ping', -32601, 'Unhandled method ping');
    const rpc = fakeRpc({ answers: { ping: throwError(() => cause) } });
    const { log } = recorded(openWireV3(rpc, '1.0.102'));

    expect(recorded((log[0] as Wire).call('ping', {})).log).toEqual([
      expect.objectContaining({
        code: 'UNSUPPORTED_BY_RUNTIME',
        method: 'ping',
        protocolVersion: 3,
        runtimeVersion: '1.0.102',
        cause,
      }),
    ]);
  });

  it('is gone at once when the connection is', () => {
    const rpc = fakeRpc({ notifications: { 'session.event': throwError(() => lost) } });
    const { log } = recorded(openWireV3(rpc));

    expect(recorded((log[0] as Wire).events('one')).log).toEqual([lost]);
  });
});

function opened() {
  const sources = new Map(['session.event', 'session.lifecycle'].map((name) => [name, new Subject<unknown>()]));
  const source = (name: string) => sources.get(name)!;
  const { log, subscription } = recorded(openWireV3(fakeRpc({ notifications: Object.fromEntries(sources) })));
  return {
    wire: log[0] as Wire,
    subscription,
    source,
    notify: (name: string, params: unknown) => source(name).next(params),
  };
}
