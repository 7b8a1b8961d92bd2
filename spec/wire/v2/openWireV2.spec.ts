import type { AskKind } from '../../../src/protocol/Ask.js';
import { firstValueFrom } from 'rxjs';
import { openWireV2 } from '../../../src/wire/v2/openWireV2.js';
import { event } from '../../support/events.js';
import { recorded } from '../../support/recorded.js';
import { ended } from '../../support/subscriptions.js';
import { wireOnPeer } from '../../support/wireOnPeer.js';
import { describeWire } from '../contract.js';

const shell = {
  kind: 'shell',
  toolCallId: 'c',
  fullCommandText: 'ls',
  commands: [{ identifier: 'ls', readOnly: true }],
};
const requests: Readonly<Partial<Record<AskKind, readonly [method: string, params: object]>>> = {
  tool: ['tool.call', { toolCallId: 'c', toolName: 'echo', arguments: { x: 1 } }],
  permission: ['permission.request', { permissionRequest: shell }],
  userInput: ['userInput.request', { question: 'Which?', choices: ['red', 'blue'], allowFreeform: true }],
  hook: [
    'hooks.invoke',
    { hookType: 'preToolUse', input: { timestamp: 1, cwd: '/', toolName: 'echo', toolArgs: '{"x":1}' } },
  ],
};

describeWire('protocol 2', fixture, {
  isConnected: true,
  asks: {
    tool: {
      ask: { mustAnswer: true, toolCallId: 'c', toolName: 'echo', arguments: { x: 1 } },
      value: { textResultForLlm: '1', resultType: 'success' },
      told: { result: { textResultForLlm: '1', resultType: 'success', toolTelemetry: {} } },
    },
    permission: {
      ask: { mustAnswer: true, toolCallId: 'c', request: shell },
      value: { decision: 'allow', scope: 'session' },
      told: { result: { kind: 'approved' } },
    },
    userInput: {
      ask: { mustAnswer: true, question: 'Which?', choices: ['red', 'blue'], allowFreeform: true },
      value: { answer: 'blue' },
      told: { answer: 'blue', wasFreeform: false },
    },
    hook: {
      ask: {
        mustAnswer: true,
        hook: 'preToolUse',
        input: { timestamp: 1, cwd: '/', toolName: 'echo', toolArgs: { x: 1 } },
      },
      value: { permissionDecision: 'deny' },
      told: { output: { permissionDecision: 'deny' } },
    },
  },
  unobserved: {
    tool: { result: { textResultForLlm: 'Nobody is there to run this tool.', resultType: 'failure' } },
    permission: { result: { kind: 'denied-no-approval-rule-and-could-not-request-from-user' } },
    userInput: expect.objectContaining({ code: -32603 }),
    hook: {},
  },
});

describe('openWireV2', () => {
  it('hands on an event once, however often its session was resumed', async () => {
    const { wire, emit } = fixture();
    const { log } = recorded(wire.events('s'));
    const [one, two] = [event('session.idle', {}), event('session.idle', {})];

    await emit('s', one, one, two, one, two);

    expect(log).toEqual([one, two]);
  });

  it('marks the events of sub-agents by the call that started them', async () => {
    const { wire, emit } = fixture();
    const agents: (string | undefined)[] = [];
    recorded(wire.events('s'), ({ agentId }) => agents.push(agentId));

    await emit(
      's',
      event('subagent.started', { toolCallId: 'task', agentName: 'explore' }),
      event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hi', parentToolCallId: 'task' }),
      event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hi' }),
      event('tool.execution_progress', { toolCallId: 'other' }),
      event('subagent.completed', { toolCallId: 'task', agentName: 'explore' }),
      event('subagent.failed', { toolCallId: 'task2', agentName: 'explore' }),
    );

    expect(agents).toEqual(['task', 'task', undefined, undefined, 'task', 'task2']);
  });

  it('asks for permission requests whatever the session is created with: without, every tool would run', async () => {
    const { wire, told } = fixture();

    await ended(wire.call('session.create', { sessionId: 's', requestPermission: false }));

    expect(await told()).toEqual([['session.create', { sessionId: 's', requestPermission: true }]]);
  });

  it('stamps prompts with the id that was answered', async () => {
    const { wire, emit, answers } = fixture();
    const { log } = recorded(wire.events('s'));
    answers.set('session.send', { result: { messageId: 'theirs' } });

    expect(await ended(wire.call('session.send', { sessionId: 's', prompt: 'Hi' }))).toEqual([{ messageId: 'theirs' }]);
    await emit('s', event('user.message', { content: 'Hi' }));

    expect(log).toMatchObject([{ data: { content: 'Hi', messageId: 'theirs', delivery: 'idle' } }]);
  });

  it('gives a prompt an id when the runtime begins before it answers, and answers with that', async () => {
    const { wire, say, emit, answers, told } = fixture();
    const { log } = recorded(wire.events('s'));
    answers.set('session.send', undefined);

    const sent = ended(wire.call('session.send', { sessionId: 's', prompt: 'Hi' }));
    await emit('s', event('user.message', { content: 'Hi' }));
    expect(await told()).toHaveLength(1);
    await say({ id: 0, result: { messageId: 'theirs' } });

    expect(log).toMatchObject([{ data: (await sent)[0] as object }]);
  });

  it('aborts before it destroys, for a run would go on unseen', async () => {
    const { wire, told } = fixture();

    expect(await ended(wire.call('session.destroy', { sessionId: 's' }))).toEqual([{ success: true }]);

    expect(await told()).toEqual([
      ['session.abort', { sessionId: 's' }],
      ['session.destroy', { sessionId: 's' }],
    ]);
  });

  it('destroys even when there is nothing to abort', async () => {
    const { wire, answers } = fixture();
    answers.set('session.abort', { error: { code: -32603, message: 'Session not found' } });

    expect(await ended(wire.call('session.destroy', { sessionId: 's' }))).toEqual([{ success: true }]);
  });

  it.each([
    ['hook', { output: { permissionDecision: 'deny', permissionDecisionReason: expect.any(String) } }],
  ] as const)('lets no %s hold up an abort', async (kind, declined) => {
    const { wire, ask, told } = fixture();
    const withdrawn = recorded(wire.withdrawn('s')).log;
    const { log } = recorded(wire.asks('s'));
    await ask(kind);

    await ended(wire.call('session.abort', { sessionId: 's' }));

    expect(withdrawn).toEqual([(log[0] as { id: string }).id]);
    expect(await told()).toEqual([['session.abort', { sessionId: 's' }], declined]);
  });

  it('declines the hooks that come between an abort and the end of its run', async () => {
    const { wire, ask, request, emit, told } = fixture();
    const { log } = recorded(wire.asks('s'));
    const asked = () => log.splice(0).map((one) => (one as { hook: string }).hook);

    await ended(wire.call('session.abort', { sessionId: 's' }));
    await ask('hook');
    await request('hooks.invoke', { sessionId: 's', hookType: 'userPromptSubmitted', input: {} });
    expect(asked()).toEqual(['userPromptSubmitted']);
    expect(await told()).toHaveLength(2);

    await emit('s', event('abort', {}), event('user.message', { content: 'Next' }));
    await ask('hook');
    expect(asked()).toEqual(['preToolUse']);
  });

  it('goes on declining them while the prompt that is aborted is only beginning', async () => {
    const { wire, ask, emit, answers } = fixture();
    const { log } = recorded(wire.asks('s'));
    answers.set('session.abort', undefined);

    recorded(wire.call('session.abort', { sessionId: 's' }));
    await emit('s', event('user.message', { content: 'Go' }));
    await ask('hook');
    expect(log).toEqual([]);

    await emit('s', event('session.idle', {}));
    await ask('hook');
    expect(log).toHaveLength(1);
  });

  it.each([
    [{ decision: 'allow' }, { kind: 'approved' }],
    [
      { decision: 'deny', feedback: 'Not that.' },
      { kind: 'denied-interactively-by-user', feedback: 'Not that.' },
    ],
    [{ decision: 'deny' }, { kind: 'denied-interactively-by-user', feedback: expect.stringMatching(/./) }],
  ] as const)('tells the decision %j', async (value, result) => {
    const { wire, ask, told } = fixture();
    recorded(wire.asks('s'), (one) => {
      if (one.kind === 'permission') recorded(wire.answer({ ask: one, value }));
    });

    await ask('permission');

    expect(await told()).toEqual([{ result }]);
  });

  it('tells the mode of a session by its bare name, as protocol 3 does', async () => {
    const { wire, answers } = fixture();
    answers.set('session.mode.get', { result: { mode: 'plan' } });

    expect(await firstValueFrom(wire.call('session.mode.get', { sessionId: 's' }))).toBe('plan');
  });

  it.each([null, undefined, {}, { resultType: 'success' }])(
    'never sends %j as the result of a tool: the runtime would fail the run',
    async (value) => {
      const { wire, ask, told } = fixture();
      recorded(wire.asks('s'), (one) => {
        if (one.kind === 'tool') recorded(wire.answer({ ask: one, value: value as never }));
      });

      await ask('tool');

      expect(await told()).toEqual([{ result: { textResultForLlm: '', resultType: 'success', toolTelemetry: {} } }]);
    },
  );

  it.each([
    ['tool.call', {}],
    ['tool.call', { sessionId: 's', toolName: 'echo' }],
    ['permission.request', { sessionId: 's' }],
    ['userInput.request', { sessionId: 's', question: 7 }],
    ['hooks.invoke', { sessionId: 's' }],
  ])('refuses %s with %j', async (method, params) => {
    const { wire, request, told } = fixture();
    const { log } = recorded(wire.asks('s'));

    await request(method, params);

    expect(log).toEqual([]);
    expect(await told()).toEqual([expect.objectContaining({ code: -32602 })]);
  });
});

function fixture() {
  const onPeer = wireOnPeer(openWireV2);
  const { request, emit, answers } = onPeer;
  return {
    ...onPeer,
    ask: (kind: AskKind) => {
      const [method, params] = requests[kind]!;
      return request(method, { sessionId: 's', ...params });
    },
    withdraw: () => emit('s', event('abort', { reason: 'user initiated' })),
    answerStatus: (code?: number) =>
      answers.set(
        'status.get',
        code === undefined ? { result: { version: '1', protocolVersion: 3 } } : { error: { code, message: 'no' } },
      ),
  };
}
