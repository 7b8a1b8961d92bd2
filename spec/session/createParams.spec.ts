import { allow, defineTool } from '../../src/index.js';
import type { SessionConfig } from '../../src/index.js';
import { createParams } from '../../src/session/createParams.js';

const base = { sessionId: 's', requestPermission: true };

describe('createParams', () => {
  it('always has permissions asked, since protocol 2 runs every tool unasked otherwise', () => {
    expect(createParams('s', {})).toEqual(base);
    expect(createParams('s', { extra: { requestPermission: false } })).toEqual(base);
  });

  it('declares tools and commands, and keeps their handlers here', () => {
    const tool = defineTool('now', { description: 'The time', handler: () => 'noon', skipPermission: true });
    const config: SessionConfig = { tools: [tool], commands: [{ name: 'deploy', handler: () => undefined }] };
    expect(createParams('s', config)).toEqual({
      ...base,
      tools: [{ name: 'now', description: 'The time', skipPermission: true }],
      commands: [{ name: 'deploy' }],
    });
  });

  it.each<[string, SessionConfig, object]>([
    ['a hook', { hooks: { onAgentStop: () => undefined } }, { hooks: true }],
    ['hooks without a responder', { hooks: {} }, {}],
    ['a permission responder', { onPermissionRequest: allow() }, {}],
    ['user input', { onUserInputRequest: () => ({ answer: '' }) }, { requestUserInput: true }],
    ['forms', { onElicitationRequest: () => ({ action: 'cancel' }) }, { requestElicitation: true }],
    ['plans', { onExitPlanModeRequest: () => ({ approved: true }) }, { requestExitPlanMode: true }],
  ])('asks the runtime for what there is an answer to: %s', (_, config, params) => {
    expect(createParams('s', config)).toEqual({ ...base, ...params });
  });

  it('tells the runtime to ask for each bearer token', () => {
    const provider = { baseUrl: 'http://127.0.0.1/v1' };
    expect(createParams('s', { model: 'm', provider })).toMatchObject({ provider });
    expect(createParams('s', { model: 'm', provider, onBearerTokenRequest: () => ({ token: 't' }) })).toMatchObject({
      provider: { ...provider, hasBearerTokenProvider: true },
    });
  });
});
