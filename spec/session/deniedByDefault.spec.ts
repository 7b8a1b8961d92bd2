import { EMPTY, NEVER, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { defineTool } from '../../src/responders/defineTool.js';
import { pipeline } from '../../src/responders/pipeline.js';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import type { SessionConfig } from '../../src/session/SessionConfig.js';
import { openSession } from '../../src/session/openSession.js';
import type { Wire } from '../../src/wire/Wire.js';
import { openWireV2 } from '../../src/wire/v2/openWireV2.js';
import { openWireV3 } from '../../src/wire/v3/openWireV3.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { wireOnPeer } from '../support/wireOnPeer.js';

const asked: Readonly<Record<string, object>> = {
  shell: { fullCommandText: 'rm -rf /', commands: [{ identifier: 'rm', readOnly: true }] },
  write: { fileName: '/etc/passwd', diff: '' },
  read: { path: '/etc/shadow' },
  mcp: { serverName: 's', toolName: 't', readOnly: true },
  url: { url: 'https://example.com' },
  'custom-tool': { toolName: 'not_ours' },
  hook: { toolName: 'bash', toolArgs: {} },
  memory: {},
  factory: {},
  'extension-management': {},
  'extension-permission-access': {},
  'extension-env-access': {},
  // of runtimes to come, and of none
  'launch-missiles': { approved: true, decision: 'allow' },
  __proto__: {},
  constructor: {},
  '': {},
};
const kinds = [...new Set([...Object.keys(asked), '__proto__'])];
const tools = [defineTool('echo', { description: 'Echoes', handler: () => 'ok' })];

/** Everybody who decides nothing, or nothing that makes sense. */
const nobody: [string, SessionConfig][] = [
  ['nobody', {}],
  ['nobody, and there are tools of our own', { tools }],
  ['a pipeline without rules', { onPermissionRequest: pipeline() }],
  [
    'one who throws',
    {
      onPermissionRequest: () => {
        throw new Error('no');
      },
    },
  ],
  ['one whose stream is empty', { onPermissionRequest: () => EMPTY }],
  ['one whose stream fails', { onPermissionRequest: () => throwError(() => new Error('no')) }],
  ['one who says undefined', { onPermissionRequest: (() => undefined) as never }],
  ['one who says true', { onPermissionRequest: (() => true) as never }],
  ['one who says approved, as the runtime does', { onPermissionRequest: (() => ({ kind: 'approved' })) as never }],
  ['one who says "allow"', { onPermissionRequest: (() => 'allow') as never }],
];

describe.each<[number, (rpc: RpcConnection) => Observable<Wire>]>([
  [2, openWireV2],
  [3, openWireV3],
])('permission on protocol %i', (version, openWire) => {
  describe.each(nobody)('with %s to decide', (_name, config) => {
    it.each(kinds)('is denied, with words: %p', async (kind) => {
      const { ask, answer } = await open(config);

      await ask({ ...asked[kind], kind });

      expect(await answer()).toEqual(denial);
    });
  });

  it('is not given by a decision that never comes', async () => {
    const { ask, answer } = await open({ onPermissionRequest: () => NEVER });

    await ask({ ...asked['shell'], kind: 'shell' });

    expect(await answer()).toBeUndefined();
  });

  it.each([
    ['no kind', {}],
    ['a kind that is no text', { kind: 7 }],
    ['no object', 'shell'],
    ['nothing', null],
  ])('is never given to a request with %s', async (_name, request) => {
    const { ask, answer } = await open({ onPermissionRequest: () => ({ decision: 'allow' }) });

    await ask(request);

    expect(await answer()).toEqual(version === 2 ? expect.objectContaining({ code: -32602 }) : undefined);
  });

  it('is asked for always: protocol 2 would run everything unasked', async () => {
    const { created } = await open({ extra: { requestPermission: false } });

    expect(created).toMatchObject({ requestPermission: true });
  });

  const feedback = expect.stringMatching(/\w/) as string;
  const denial =
    version === 2
      ? { result: { kind: expect.stringMatching(/^denied-/) as string, feedback } }
      : expect.objectContaining({ result: { kind: 'reject', feedback } });

  async function open(config: SessionConfig) {
    const runtime = wireOnPeer(openWire);
    const { log } = recorded(openSession(runtime.wire, { ...config, sessionId: 's' }));
    while (log.length === 0) await runtime.told();
    const [create] = (await runtime.told()) as [[string, object]];
    return {
      created: create[1],
      ask: (permissionRequest: unknown) =>
        version === 2
          ? runtime.request('permission.request', { sessionId: 's', permissionRequest })
          : runtime.emit('s', event('permission.requested' as never, { requestId: 'r', permissionRequest } as never)),
      answer: async () => {
        const last = (await runtime.told()).slice(1).at(-1);
        return Array.isArray(last) ? (last[1] as unknown) : last;
      },
    };
  }
});
