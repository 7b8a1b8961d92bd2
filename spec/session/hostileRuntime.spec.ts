import fc from 'fast-check';
import type { Observable } from 'rxjs';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import type { AnsweredAsk } from '../../src/responders/AnsweredAsk.js';
import { defineTool } from '../../src/responders/defineTool.js';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import type { SessionConfig } from '../../src/session/SessionConfig.js';
import { openSession } from '../../src/session/openSession.js';
import type { Wire } from '../../src/wire/Wire.js';
import { openWireV2 } from '../../src/wire/v2/openWireV2.js';
import { openWireV3 } from '../../src/wire/v3/openWireV3.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';
import { wireOnPeer } from '../support/wireOnPeer.js';

catchUnhandledErrors();

/** As JSON, for a literal would set the prototype where JSON makes a field. */
const poison = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "prototype": {"polluted": true}}',
) as Record<string, unknown>;
/** Names that every object has. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

const versions: [number, (rpc: RpcConnection) => Observable<Wire>][] = [
  [2, openWireV2],
  [3, openWireV3],
];

afterEach(() => {
  expect('polluted' in {}).toBe(false);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

describe.each(versions)('a session on a hostile runtime of protocol %i', (version, openWire) => {
  it('is asked for hooks, tools and commands by names that every object has: they are nobody’s, and it goes on', async () => {
    const { session, runtime, asks } = await open({
      hooks: { onPreToolUse: () => undefined },
      tools: [echo],
      commands: [{ name: 'go', description: 'Goes', handler: () => undefined }],
    });

    for (const name of inherited) {
      await runtime.request('hooks.invoke', { sessionId: 's', hookType: name, input: poison });
      await callTool(name);
      await runtime.emit(
        's',
        event('command.execute' as never, { requestId: `c ${name}`, commandName: name } as never),
      );
    }
    await callTool('echo');

    const outcomes = new Map(asks.map(({ ask, outcome }) => [ask, outcome]));
    const echoed = [...outcomes].filter(([ask]) => ask.kind === 'tool' && ask.toolName === 'echo');
    expect(echoed.map(([, outcome]) => outcome)).toEqual(['answered']);
    expect([...outcomes].filter(([, outcome]) => outcome === 'answered')).toHaveLength(1);
    expect(recorded(session.events$).log).toEqual([]);

    async function callTool(toolName: string) {
      const call = { toolCallId: `t ${toolName}`, toolName, arguments: poison };
      if (version === 2) await runtime.request('tool.call', { sessionId: 's', ...call });
      else
        await runtime.emit('s', event('external_tool.requested' as never, { requestId: toolName, ...call } as never));
    }
  });

  it('hands on poisoned events, arguments and results as they are: fields of their own, and of nobody else', async () => {
    const { session, runtime, asks } = await open({ tools: [echo] });
    const { log } = recorded(session.events$);
    runtime.answers.set('session.getMessages', { result: { events: [poison], ...poison } });

    await runtime.emit(
      's',
      event('assistant.message', { messageId: 'm', content: 'Hi', ...poison }),
      { ...event('session.idle', {}), ...poison },
      event('capabilities.changed' as never, poison as never),
      { ...event('assistant.usage' as never, { quotaSnapshots: poison } as never), type: '__proto__' },
    );
    const messages = await session.getMessages();

    expect(log).toHaveLength(4);
    expect(JSON.stringify(messages)).toBe(JSON.stringify([poison]));
    expect(Object.keys((log[0] as { data: object }).data)).toEqual(
      expect.arrayContaining(['__proto__', 'constructor']),
    );
    expect((log[0] as { data: { polluted?: unknown } }).data.polluted).toBeUndefined();
    expect((log[1] as { polluted?: unknown }).polluted).toBeUndefined();
    expect(asks).toEqual([]);
  });

  it('reads options that come from JSON without taking on their prototypes', async () => {
    const { runtime } = await open({ ...poison, extra: poison });

    const [created] = (await runtime.told()) as [[string, Record<string, unknown>]];

    expect(created[0]).toBe('session.create');
    expect(created[1]['polluted']).toBeUndefined();
  });

  it('survives arguments nested 100,000 levels deep: the call fails, and the next one is', async () => {
    const { runtime, asks, diagnostics } = await open({ tools: [echo] });
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;

    for (const [id, args] of [deep, '{}'].entries()) {
      const call = `"toolCallId":"t${id}","toolName":"echo","arguments":${args}`;
      const data = `{"requestId":"r${id}",${call}}`;
      await runtime.sayRaw(
        version === 2
          ? `{"jsonrpc":"2.0","id":${id},"method":"tool.call","params":{"sessionId":"s",${call}}}`
          : `{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"s","event":{"type":"external_tool.requested","id":"e${id}","data":${data}}}}`,
      );
    }
    await runtime.told();

    expect(asks.map(({ outcome }) => outcome)).toEqual(['failed', 'answered']);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'responder-failed', cause: expect.any(RangeError) })]);
  });

  it('answers after any garbage among its asks and events', async () => {
    const { runtime, asks, session } = await open({ tools: [echo], hooks: { onPreToolUse: () => undefined } });
    const { log } = recorded(session.events$);
    const kinds = fc.constantFrom(
      'external_tool.requested',
      'external_tool.completed',
      'permission.requested',
      'permission.completed',
      'elicitation.requested',
      'command.execute',
      'user.message',
      'abort',
      'session.error',
      'session.idle',
      'assistant.message',
      'capabilities.changed',
      'subagent.started',
      '__proto__',
    );
    const methods = fc.constantFrom(
      'tool.call',
      'permission.request',
      'userInput.request',
      'hooks.invoke',
      'exitPlanMode.request',
      'systemMessage.transform',
      'providerToken.getToken',
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        'requestId',
        'toolCallId',
        'toolName',
        'hookType',
        'input',
        'permissionRequest',
        'question',
        'choices',
        'sections',
        'commandName',
        'content',
        'parentToolCallId',
        '__proto__',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(poison), fc.constantFrom('echo', 'preToolUse', 'toString')),
    );
    let probes = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.oneof(kinds, methods), fields), { maxLength: 12 }), async (garbage) => {
        for (const [name, data] of garbage) {
          if (
            name.includes('.re') ||
            name.includes('.inv') ||
            name.includes('.call') ||
            name.includes('.tr') ||
            name.includes('.get')
          ) {
            await runtime.request(name, { ...data, sessionId: 's' });
          }
          await runtime.emit('s', { ...event('session.idle', {}), type: name, data });
        }
        probes += 1;
        const call = { toolCallId: `probe ${probes}`, toolName: 'echo', arguments: {} };
        if (version === 2) await runtime.request('tool.call', { sessionId: 's', ...call });
        else
          await runtime.emit(
            's',
            event('external_tool.requested' as never, { requestId: `probe ${probes}`, ...call } as never),
          );
        await runtime.told();

        const probed = asks.find(({ ask }) => ask.kind === 'tool' && ask.toolCallId === `probe ${probes}`);
        expect(probed?.outcome).toBe('answered');
        expect(log.filter((entry) => entry instanceof Error || entry === '|')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  /** A session named `s`, and the runtime behind it, by hand. */
  async function open(config: SessionConfig) {
    const runtime = wireOnPeer(openWire);
    runtime.answers.set('session.create', { result: { sessionId: 's' } });
    const diagnostics: Diagnostic[] = [];
    const { log } = recorded(
      openSession(
        runtime.wire,
        { ...config, sessionId: 's' },
        { report: (diagnostic) => diagnostics.push(diagnostic) },
      ),
    );
    while (log.length === 0) await runtime.told();
    const session = log[0] as CopilotSession;
    const asks: AnsweredAsk[] = [];
    session.asks$.subscribe((answered) => asks.push(answered));
    return { session, runtime, diagnostics, asks };
  }
});

const echo = defineTool('echo', { description: 'Echoes', handler: (input: unknown) => input });
