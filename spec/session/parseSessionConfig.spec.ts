import type { SessionConfig } from '../../src/session/SessionConfig.js';
import { parseSessionConfig } from '../../src/session/parseSessionConfig.js';

const provider = (fields: object) => ({ model: 'm', provider: { baseUrl: 'http://127.0.0.1/v1', ...fields } });

describe('parseSessionConfig', () => {
  it.each<[string, SessionConfig]>([
    ['nothing', {}],
    ['a session of one’s own name', { sessionId: 'my-session_1.a' }],
    ['a local provider without a key', provider({})],
    ['an azure host with type azure', provider({ type: 'azure', baseUrl: 'https://me.openai.azure.com' })],
    [
      'a system message in sections',
      { systemMessage: { mode: 'customize', sections: { tone: { action: 'remove' } } } },
    ],
    ['an azure gateway of one’s own', provider({ type: 'azure', baseUrl: 'https://gateway.invalid/openaixyz' })],
    ['MCP servers', { mcpServers: { a: { command: 'a' }, b: { type: 'sse', url: 'http://127.0.0.1/', tools: [] } } }],
    ['agents', { customAgents: [{ name: 'a', prompt: '', tools: null }], agent: 'found elsewhere' }],
    [
      'thresholds at their ends',
      { infiniteSessions: { backgroundCompactionThreshold: 0, bufferExhaustionThreshold: 1 } },
    ],
  ])('accepts %s', (_, config) => {
    expect(parseSessionConfig(config)).toBe(config);
  });

  it.each<[string, object, string]>([
    ['a session id that is a path', { sessionId: '../../etc' }, 'sessionId'],
    ['an empty session id, which the runtime would replace', { sessionId: '' }, 'sessionId'],
    ['an unknown effort', { reasoningEffort: 'huge' }, 'reasoningEffort'],
    ['a provider without a model', { provider: { baseUrl: 'http://127.0.0.1/v1' } }, 'model'],
    ['a provider without a base URL', { model: 'm', provider: {} }, 'provider.baseUrl'],
    ['a base URL that is none', provider({ baseUrl: 'localhost:11434' }), 'provider.baseUrl'],
    ['an azure host with type openai', provider({ baseUrl: 'https://me.openai.azure.com' }), 'provider.type'],
    [
      'an azure URL with a path',
      provider({ type: 'azure', baseUrl: 'https://me.openai.azure.com/openai/v1' }),
      'provider.baseUrl',
    ],
    [
      'a threshold in percent',
      { infiniteSessions: { backgroundCompactionThreshold: 80 } },
      'infiniteSessions.backgroundCompactionThreshold',
    ],
    [
      'an azure URL with a path, on a host of one’s own',
      provider({ type: 'azure', baseUrl: 'https://gateway.invalid/openai' }),
      'provider.baseUrl',
    ],
    ['headers that are no texts', provider({ headers: { a: 1 } }), 'provider.headers'],
    [
      'named providers beside the one',
      { ...provider({}), providers: [{ name: 'a', baseUrl: 'http://127.0.0.1/' }] },
      'providers',
    ],
    [
      'a provider’s name with a slash',
      { providers: [{ name: 'a/b', baseUrl: 'http://127.0.0.1/' }] },
      'providers[0].name',
    ],
    ['a model of nobody', { models: [{ id: 'm', provider: 'nobody' }] }, 'models[0].provider'],
    [
      'compaction that begins after the buffer is full',
      { infiniteSessions: { backgroundCompactionThreshold: 0.9, bufferExhaustionThreshold: 0.8 } },
      'infiniteSessions.backgroundCompactionThreshold',
    ],
    ['all tools, of no source', { availableTools: ['*'] }, 'availableTools'],
    ['a server without a command', { mcpServers: { a: { type: 'local' } } }, 'mcpServers.a.command'],
    ['a server that is nothing', { mcpServers: { a: null } }, 'mcpServers.a'],
    ['a remote server without a URL', { mcpServers: { a: { type: 'http', url: '/mcp' } } }, 'mcpServers.a.url'],
    ['an unknown sort of server', { mcpServers: { a: { type: 'ws', command: 'a' } } }, 'mcpServers.a.type'],
    ['arguments in one text', { mcpServers: { a: { command: 'a', args: '-x' } } }, 'mcpServers.a.args'],
    ['an agent without a prompt', { customAgents: [{ name: 'a' }] }, 'customAgents[0].prompt'],
    ['an agent that is nothing', { customAgents: [undefined] }, 'customAgents[0]'],
    [
      'agents of one name',
      {
        customAgents: [
          { name: 'a', prompt: '' },
          { name: 'a', prompt: '' },
        ],
      },
      'customAgents[1].name',
    ],
    [
      'an agent’s server without a command',
      { customAgents: [{ name: 'a', prompt: '', mcpServers: { b: {} } }] },
      'customAgents[0].mcpServers.b.command',
    ],
    ['a system message without content', { systemMessage: { mode: 'replace' } }, 'systemMessage.content'],
    [
      'a section without content',
      { systemMessage: { mode: 'customize', sections: { tone: { action: 'append' } } } },
      'systemMessage.sections.tone.content',
    ],
    [
      'an unknown action',
      { systemMessage: { mode: 'customize', sections: { tone: { action: 'shout' } } } },
      'systemMessage.sections.tone.action',
    ],
    [
      'a section that nobody transforms',
      { systemMessage: { mode: 'customize', sections: { tone: { action: 'transform' } } } },
      'systemMessage.sections.tone.action',
    ],
    ['tools that are no list', { availableTools: 'bash' }, 'availableTools'],
    ['a streaming that is no flag', { streaming: 'yes' }, 'streaming'],
  ])('refuses %s, naming the option', (_, config, path) => {
    expect(() => parseSessionConfig(config)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS', issues: [{ path, expected: expect.any(String) as string }] }),
    );
  });

  it('lists everything that is wrong at once', () => {
    const config = { model: '', streaming: 1 } as unknown as SessionConfig;
    expect(() => parseSessionConfig(config)).toThrow(/`model`.*`streaming`/);
  });

  it('tells no secret', () => {
    const config = { model: 'm', provider: { baseUrl: 'key-12345', apiKey: 'sk-secret' } };
    expect(() => parseSessionConfig(config)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/12345|sk-secret/) as string }),
    );
  });
});
