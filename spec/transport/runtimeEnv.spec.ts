import { runtimeEnv } from '../../src/transport/runtimeEnv.js';

describe('runtimeEnv', () => {
  it("is the caller's environment, without updates and without debug output among the frames", () => {
    expect(runtimeEnv({ env: { HOME: '/home/me', NODE_DEBUG: 'http', COPILOT_AUTO_UPDATE: 'true' } })).toEqual({
      HOME: '/home/me',
      NODE_DEBUG: undefined,
      COPILOT_AUTO_UPDATE: 'false',
    });
  });

  it("is this process' own when none is given", () => {
    const env = runtimeEnv({});

    expect(env).toMatchObject({ PATH: process.env['PATH'] });
  });

  it('leaves what it was given as it is', () => {
    const env = { HOME: '/home/me' };

    runtimeEnv({ env, githubToken: 't' }, 'c');

    expect(env).toEqual({ HOME: '/home/me' });
  });

  it('carries the secrets', () => {
    expect(runtimeEnv({ env: {}, githubToken: 'github' }, 'connection')).toMatchObject({
      COPILOT_SDK_AUTH_TOKEN: 'github',
      COPILOT_CONNECTION_TOKEN: 'connection',
    });
    expect(runtimeEnv({ env: {} })).not.toHaveProperty('COPILOT_SDK_AUTH_TOKEN');
    expect(runtimeEnv({ env: {} })).not.toHaveProperty('COPILOT_CONNECTION_TOKEN');
  });

  it.each([
    [{}, {}],
    [{ otlpEndpoint: 'http://h' }, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://h' }],
    [{ otlpProtocol: 'http/protobuf' as const }, { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }],
    [{ filePath: '/f' }, { COPILOT_OTEL_EXPORTER_TYPE: 'file', COPILOT_OTEL_FILE_EXPORTER_PATH: '/f' }],
    [{ sourceName: 's' }, { COPILOT_OTEL_SOURCE_NAME: 's' }],
    [{ captureContent: false }, { OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: 'false' }],
  ])('turns telemetry on: %j', (telemetry, variables) => {
    const { NODE_DEBUG, COPILOT_AUTO_UPDATE, ...added } = runtimeEnv({ env: {}, telemetry });

    expect(added).toEqual({ COPILOT_OTEL_ENABLED: 'true', ...variables });
    expect([NODE_DEBUG, COPILOT_AUTO_UPDATE]).toEqual([undefined, 'false']);
  });
});
