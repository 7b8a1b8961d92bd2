import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approveAll, defineTool } from 'copilot-rx';
import type { SessionConfig } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest, ScriptedModel } from 'copilot-rx/scripted-model';
import { describeAgents } from '../support/describeAgents.js';
import type { Agent } from '../support/describeStages.js';
import { toolOf } from '../support/toolOf.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copilot-rx-options-')));
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
put('skills/klingon/SKILL.md', '---\nname: klingon\ndescription: Greets in Klingon\n---\nSay nuqneH.\n');
put('house/.github/instructions/a.instructions.md', '---\napplyTo: "**"\n---\nMind the cat.\n');
put('house/AGENTS.md', 'Feed the dog.\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const server = {
  command: process.execPath,
  args: [join(__dirname, '../../support/runtimes/mcpServer.mjs')],
  env: { MARK: 'plain' },
  cwd: folder,
};
const poet = { name: 'poet', description: 'Writes poems', prompt: 'You write poems.', tools: ['view'] };

/** An option, what is looked at, and what it is. */
interface Case {
  readonly config: SessionConfig | ((model: ScriptedModel) => SessionConfig);
  readonly replies?: readonly ModelReply[];
  readonly see: (request: ModelRequest, agent: Agent) => unknown;
  readonly on3: unknown;
  /** Default: the same. */
  readonly on2?: unknown;
  /** What protocol 2 does not know. Default: nothing. */
  readonly ignored?: string;
}

const systemMessage = ({ messages }: ModelRequest) => messages.find(({ role }) => role === 'system')?.text ?? '';
const says =
  (...words: readonly string[]) =>
  ({ body }: ModelRequest) =>
    words.map((word) => JSON.stringify(body).includes(word));
const offers =
  (...tools: readonly string[]) =>
  (request: ModelRequest) =>
    tools.map((tool) => request.tools.includes(tool));
const shout = [toolCall('tiny-shout', { text: 'hey' }), 'Done.'];
const text = (_: ModelRequest, { toolTexts }: Agent) => toolTexts()[0];
const own = [toolOf('mine', () => 'Mine.')];

const cases: Readonly<Record<string, Case>> = {
  // model
  model: { config: { model: 'another' }, see: ({ model }) => model, on3: 'another' },
  'provider.headers': {
    config: ({ provider }) => ({ provider: { ...provider, headers: { 'x-team': 'blue' } } }),
    see: ({ header }) => header('x-team'),
    on3: 'blue',
    on2: undefined,
    ignored: 'provider.headers',
  },
  'provider.apiKey': {
    config: ({ provider }) => ({ provider: { ...provider, apiKey: 'k1' } }),
    see: ({ header }) => header('authorization'),
    on3: 'Bearer k1',
  },
  'provider.bearerToken beats apiKey': {
    config: ({ provider }) => ({ provider: { ...provider, apiKey: 'k1', bearerToken: 't1' } }),
    see: ({ header }) => header('authorization'),
    on3: 'Bearer t1',
  },
  onBearerTokenRequest: {
    config: { onBearerTokenRequest: async () => ({ token: 'fresh' }) },
    see: ({ header }) => header('authorization') === 'Bearer fresh',
    on3: true,
    on2: false,
    ignored: 'onBearerTokenRequest',
  },
  'provider.wireModel': {
    config: ({ provider }) => ({ provider: { ...provider, wireModel: 'on-the-wire' } }),
    see: ({ model }) => model,
    on3: 'on-the-wire',
    on2: 'scripted',
    ignored: 'provider.wireModel',
  },
  'provider.maxOutputTokens': {
    config: ({ provider }) => ({ provider: { ...provider, maxOutputTokens: 77 } }),
    see: ({ body }) => body['max_tokens'],
    on3: 77,
    on2: undefined,
    ignored: 'provider.maxOutputTokens',
  },
  // tools
  'availableTools, by name': {
    config: { availableTools: ['bash', 'mine'], tools: own },
    see: ({ tools }) => tools,
    on3: ['bash', 'mine'],
  },
  'availableTools, none': { config: { availableTools: [] }, see: ({ tools }) => tools, on3: [] },
  'availableTools, by source and name': {
    config: { availableTools: ['builtin:bash', 'custom:mine'], tools: own },
    see: ({ tools }) => tools,
    on3: ['bash', 'mine'],
  },
  'availableTools, by source': {
    config: { availableTools: ['custom:*'], tools: own },
    see: ({ tools }) => tools,
    on3: ['mine'],
    on2: [],
    ignored: 'availableTools: custom:*',
  },
  excludedTools: {
    config: { excludedTools: ['bash', 'custom:mine'], tools: own },
    see: offers('bash', 'mine', 'view'),
    on3: [false, false, true],
  },
  'toolFilterPrecedence, by default': {
    config: { availableTools: ['bash', 'view'], excludedTools: ['bash'] },
    see: ({ tools }) => tools,
    on3: ['view'],
  },
  toolFilterPrecedence: {
    config: { availableTools: ['bash', 'view'], excludedTools: ['bash'], toolFilterPrecedence: 'available' },
    see: ({ tools }) => tools,
    on3: ['bash', 'view'],
  },
  'tools[].isTerminal': {
    config: { tools: [defineTool('last', { description: 'Ends', isTerminal: true, handler: () => 'Bye.' })] },
    replies: [toolCall('last'), 'One more thing.'],
    see: (_, { requests }) => requests.length,
    on3: 1,
    on2: 2,
  },
  'mcpServers, with env and cwd': {
    config: { mcpServers: { tiny: server }, onPermissionRequest: approveAll },
    replies: shout,
    see: text,
    on3: `HEY plain ${folder}`,
  },
  'mcpServers, with a variable of the runtime': {
    config: { mcpServers: { tiny: { ...server, env: { MARK: '$HOME' } } }, onPermissionRequest: approveAll },
    replies: shout,
    see: text,
    on3: `HEY ${process.env['HOME']} ${folder}`,
  },
  'mcpServers, with the name of a variable': {
    config: { mcpServers: { tiny: { ...server, env: { MARK: 'HOME' } } }, onPermissionRequest: approveAll },
    replies: shout,
    see: text,
    on3: `HEY ${process.env['HOME']} ${folder}`,
    on2: `HEY HOME ${folder}`,
  },
  'mcpServers.tools': {
    config: { mcpServers: { tiny: { ...server, tools: ['whisper'] } } },
    see: offers('tiny-shout'),
    on3: [false],
  },
  'mcpServers that do not start': {
    config: { mcpServers: { tiny: { command: join(folder, 'nothing') } } },
    see: offers('tiny-shout', 'bash'),
    on3: [false, true],
  },
  disabledMcpServers: {
    config: { mcpServers: { tiny: server }, disabledMcpServers: ['tiny'] },
    see: offers('tiny-shout'),
    on3: [false],
    on2: [true],
    ignored: 'disabledMcpServers',
  },
  largeOutput: {
    config: {
      mcpServers: { tiny: server },
      largeOutput: { maxSizeBytes: 1_000, outputDir: join(folder, 'out') },
      onPermissionRequest: approveAll,
    },
    replies: [toolCall('tiny-shout', { text: 'x'.repeat(3_000) }), 'Done.'],
    see: (request, agent) => String(text(request, agent)).includes(join(folder, 'out')),
    on3: true,
    on2: false,
    ignored: 'largeOutput',
  },
  'askUserVariant, which needs forms': {
    config: {
      askUserVariant: 'elicitation',
      onUserInputRequest: () => ({ answer: '' }),
      onElicitationRequest: () => ({ action: 'cancel' }),
    },
    see: says('requestedSchema'),
    on3: [true],
    on2: [false],
    ignored: 'askUserVariant, onElicitationRequest',
  },
  // the agent
  'systemMessage, appended': {
    config: { systemMessage: { content: 'Be nice.' } },
    see: (request) => systemMessage(request).includes('Be nice.') && systemMessage(request).length > 5_000,
    on3: true,
  },
  'systemMessage, replaced': {
    config: { systemMessage: { mode: 'replace', content: 'Be nice.' } },
    see: systemMessage,
    on3: 'Be nice.',
  },
  'systemMessage, customized': {
    config: {
      systemMessage: {
        mode: 'customize',
        sections: { tone: { action: 'replace', content: 'Speak softly.' }, safety: { action: 'remove' } },
        content: 'Be nice.',
      },
    },
    see: says('Speak softly.', 'Be nice.'),
    on3: [true, true],
    on2: [false, true],
    ignored: 'systemMessage.sections',
  },
  'systemMessage, transformed': {
    config: {
      systemMessage: { mode: 'customize', sections: { tone: { action: 'transform' } } },
      onSystemMessageTransform: ({ sections }) => ({
        sections: { tone: { content: `Louder than ${sections['tone']?.content.length} letters.` } },
      }),
    },
    see: (request) => /Louder than \d{2,} letters\./.test(systemMessage(request)),
    on3: true,
    on2: false,
    ignored: 'systemMessage.sections',
  },
  customAgents: { config: { customAgents: [poet] }, see: says('Writes poems', 'You write poems.'), on3: [true, false] },
  agent: {
    config: { customAgents: [poet], agent: 'poet' },
    see: (request) => [says('You write poems.')(request), offers('view', 'bash')(request)],
    on3: [[true], [true, false]],
    on2: [[false], [true, true]],
    ignored: 'agent',
  },
  'defaultAgent.excludedTools': {
    config: { defaultAgent: { excludedTools: ['bash'] } },
    see: offers('bash', 'view'),
    on3: [false, true],
    on2: [true, true],
    ignored: 'defaultAgent',
  },
  excludedBuiltinAgents: {
    config: { excludedBuiltinAgents: ['explore'] },
    see: says('"explore"'),
    on3: [false],
    on2: [true],
    ignored: 'excludedBuiltinAgents',
  },
  skillDirectories: {
    config: { skillDirectories: [join(folder, 'skills')] },
    see: says('Greets in Klingon'),
    on3: [true],
  },
  disabledSkills: {
    config: { skillDirectories: [join(folder, 'skills')], disabledSkills: ['klingon'] },
    see: says('Greets in Klingon'),
    on3: [false],
  },
  enableSkills: {
    config: { skillDirectories: [join(folder, 'skills')], enableSkills: false },
    see: says('Greets in Klingon'),
    on3: [false],
    on2: [true],
    ignored: 'enableSkills',
  },
  instructionDirectories: {
    config: { instructionDirectories: [join(folder, 'house')] },
    see: says('Mind the cat.'),
    on3: [true],
    on2: [false],
    ignored: 'instructionDirectories',
  },
  organizationCustomInstructions: {
    config: { organizationCustomInstructions: 'We write British English.' },
    see: says('We write British English.'),
    on3: [true],
    on2: [false],
    ignored: 'organizationCustomInstructions',
  },
  // where and how
  workingDirectory: {
    config: { workingDirectory: join(folder, 'house') },
    see: says(join(folder, 'house'), 'Mind the cat.', 'Feed the dog.'),
    on3: [true, true, true],
  },
  additionalDirectories: {
    config: { additionalDirectories: [join(folder, 'house')] },
    see: says(join(folder, 'house')),
    on3: [true],
    on2: [false],
    ignored: 'additionalDirectories',
  },
  configDir: {
    config: { configDir: join(folder, 'config') },
    see: (_, { session }) => session.workspacePath,
    on3: expect.stringContaining(join(folder, 'config', 'session-state')),
  },
  'infiniteSessions, off': {
    config: { infiniteSessions: { enabled: false } },
    see: (_, { session }) => session.workspacePath,
    on3: undefined,
  },
  streaming: { config: { streaming: false }, see: ({ stream }) => stream, on3: false },
  extra: { config: { extra: { brandNew: 1 } }, see: () => 'sent', on3: 'sent', ignored: 'brandNew' },
};

describeAgents('the session option', (start, protocol) => {
  it.each(Object.entries(cases))('%s', async (_, { config, replies = ['Hi.'], see, on3, ignored, ...more }) => {
    const agent = await start(config, ...replies);
    await agent.session.sendAndWait('Hello');

    expect(see(agent.requests[0]!, agent)).toEqual(protocol === 2 && 'on2' in more ? more.on2 : on3);
    expect(agent.diagnostics).toEqual(
      protocol === 3 || ignored === undefined
        ? []
        : [expect.objectContaining({ code: 'option-ignored', message: expect.stringContaining(`: ${ignored}. `) })],
    );
  });

  it('reasoningEffort', async () => {
    const started = start({ reasoningEffort: 'high' }, 'Hi.');
    // Protocol 2 asks GitHub whether the model can; protocol 3 passes it on.
    if (protocol === 2) return expect(started).rejects.toMatchObject({ code: 'RPC_ERROR', method: 'session.create' });
    const { session, requests } = await started;
    await session.sendAndWait('Hello');
    expect(requests[0]?.body['reasoning_effort']).toBe('high');
  });

  it('workingDirectory, missing', async () => {
    const started = start({ workingDirectory: join(folder, 'nowhere') }, 'Hi.');
    if (protocol === 3) return expect(started).rejects.toMatchObject({ code: 'RPC_ERROR' });
    await expect(started).resolves.toBeDefined();
  });

  if (protocol === 3) {
    it('clientName', async () => {
      const { session, client } = await start({ clientName: 'my-app' }, 'Hi.');
      await session.sendAndWait('Hello');
      expect(await client.getSessionMetadata(session.sessionId)).toMatchObject({ clientName: 'my-app' });
    });

    it('providers and models, by name', async () => {
      const { client, model, requests } = await start({}, 'Hi.');
      const session = await client.createSession({
        model: 'mine/small',
        providers: [{ name: 'mine', ...model.provider }],
        models: [{ id: 'small', provider: 'mine', wireModel: 'small-1' }],
      });
      await session.sendAndWait('Hello');
      expect(requests[0]?.model).toBe('small-1');
    });

    it('agent, unknown', async () => {
      await expect(start({ agent: 'nobody' })).rejects.toMatchObject({ code: 'RPC_ERROR' });
    });
  }
});
