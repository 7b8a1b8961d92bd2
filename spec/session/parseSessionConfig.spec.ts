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
      'an anthropic URL with a version',
      provider({ type: 'anthropic', baseUrl: 'https://api.anthropic.com/v1' }),
      'provider.baseUrl',
    ],
    [
      'a threshold in percent',
      { infiniteSessions: { backgroundCompactionThreshold: 80 } },
      'infiniteSessions.backgroundCompactionThreshold',
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
