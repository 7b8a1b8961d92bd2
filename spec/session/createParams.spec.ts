import { allow, defineTool } from '../../src/index.js';
import type { SessionConfig } from '../../src/index.js';
import { createParams } from '../../src/session/createParams.js';

const base = {
  sessionId: 's',
  requestPermission: true,
  envValueMode: 'direct',
  includeSubAgentStreamingEvents: true,
};

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

  it('lets exclusions win', () => {
    const lists = { availableTools: ['a', 'b'], excludedTools: ['b'] };
    expect(createParams('s', lists)).toEqual({ ...base, ...lists, toolFilterPrecedence: 'excluded' });
    expect(createParams('s', { ...lists, toolFilterPrecedence: 'available' })).toMatchObject({
      toolFilterPrecedence: 'available',
    });
  });

  it('offers all tools of MCP servers that do not say which', () => {
    const servers = { a: { command: 'a' }, b: { type: 'http', url: 'http://127.0.0.1/', tools: ['x'] } } as const;
    const agent = { name: 'n', prompt: 'p', mcpServers: { a: servers.a } };
    const params = createParams('s', { mcpServers: servers, customAgents: [agent] });
    expect(params['mcpServers']).toEqual({ a: { command: 'a', tools: ['*'] }, b: servers.b });
    expect(params['customAgents']).toEqual([{ ...agent, mcpServers: { a: { command: 'a', tools: ['*'] } } }]);
  });

  it('sends what is about resuming when resuming, and takes the id that is given', () => {
    const config: SessionConfig = { sessionId: 'other', disableResume: true, continuePendingWork: false };
    expect(createParams('s', config)).toEqual(base);
    expect(createParams('s', config, 'session.resume')).toEqual({
      ...base,
      disableResume: true,
      continuePendingWork: false,
    });
  });

  it('has tokens asked for providers that have no key of their own', () => {
    const baseUrl = 'http://127.0.0.1/v1';
    const providers = [
      { name: 'a', baseUrl },
      { name: 'b', baseUrl, apiKey: 'k' },
    ];
    expect(createParams('s', { providers, onBearerTokenRequest: () => ({ token: 't' }) })['providers']).toEqual([
      { name: 'a', baseUrl, hasBearerTokenProvider: true },
      { name: 'b', baseUrl, apiKey: 'k' },
    ]);
  });

  it('tells the runtime to ask for each bearer token', () => {
    const provider = { baseUrl: 'http://127.0.0.1/v1' };
    expect(createParams('s', { model: 'm', provider })).toMatchObject({ provider });
    expect(createParams('s', { model: 'm', provider, onBearerTokenRequest: () => ({ token: 't' }) })).toMatchObject({
      provider: { ...provider, hasBearerTokenProvider: true },
    });
  });
});
