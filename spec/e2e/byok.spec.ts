import { execFileSync } from 'node:child_process';
import { inspect } from 'node:util';
import type { BearerTokenAnswer, ProviderConfig, SessionConfig } from 'copilot-rx';
import { httpError } from 'copilot-rx/scripted-model';
import { firstValueFrom, of } from 'rxjs';
import { describeAgents } from './support/describeAgents.js';
import { startProvider } from './support/startProvider.js';
import type { Provider, ProviderRequest } from './support/startProvider.js';

/** A provider, and what it is sent. */
interface Case {
  readonly provider: (url: string) => ProviderConfig;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
  /** Default: the same. */
  readonly on2?: Partial<Pick<Case, 'url' | 'headers' | 'body'>>;
  /** What protocol 2 does not know. Default: nothing. */
  readonly ignored?: string;
}

const key = 'planted-key';
const token = 'planted-token';
const bearerKey = { authorization: `Bearer ${key}`, 'api-key': undefined };
const azureKey = { authorization: undefined, 'api-key': key };
const deployment = '/openai/deployments/my-model/chat/completions';
const chat = { model: 'my-model', stream: true, messages: expect.any(Array) };

const cases: Readonly<Record<string, Case>> = {
  'openai, completions': {
    provider: (url) => ({ baseUrl: `${url}/v1`, apiKey: key }),
    url: '/v1/chat/completions',
    headers: bearerKey,
    body: chat,
  },
  'openai, responses': {
    provider: (url) => ({ type: 'openai', wireApi: 'responses', baseUrl: `${url}/v1`, apiKey: key }),
    url: '/v1/responses',
    headers: bearerKey,
    body: { model: 'my-model', stream: true, store: false, input: expect.any(Array) },
  },
  'openai, without a key': {
    provider: (url) => ({ baseUrl: `${url}/v1` }),
    url: '/v1/chat/completions',
    headers: { authorization: undefined },
    on2: { headers: { authorization: 'Bearer' } },
  },
  'openai, bearerToken beats apiKey': {
    provider: (url) => ({ baseUrl: `${url}/v1`, apiKey: key, bearerToken: token }),
    url: '/v1/chat/completions',
    headers: { authorization: `Bearer ${token}` },
  },
  'openai, with headers': {
    provider: (url) => ({ baseUrl: `${url}/v1`, apiKey: key, headers: { 'x-team': 'blue' } }),
    url: '/v1/chat/completions',
    headers: { ...bearerKey, 'x-team': 'blue' },
    on2: { headers: { ...bearerKey, 'x-team': undefined } },
    ignored: 'provider.headers',
  },
  azure: {
    provider: (url) => ({ type: 'azure', baseUrl: url, apiKey: key }),
    url: '/openai/v1/chat/completions',
    headers: azureKey,
    body: chat,
    on2: { url: `${deployment}?api-version=2024-10-21` },
  },
  'azure, apiVersion': {
    provider: (url) => ({ type: 'azure', baseUrl: url, apiKey: key, azure: { apiVersion: '2024-06-01' } }),
    url: `${deployment}?api-version=2024-06-01`,
    headers: azureKey,
    body: chat,
  },
  'azure, responses': {
    provider: (url) => ({ type: 'azure', wireApi: 'responses', baseUrl: url, apiKey: key }),
    url: '/openai/v1/responses',
    headers: azureKey,
    on2: { url: '/openai/responses?api-version=2024-10-21' },
  },
  'azure, responses and apiVersion': {
    provider: (url) => ({
      type: 'azure',
      wireApi: 'responses',
      baseUrl: url,
      apiKey: key,
      azure: { apiVersion: '2025-04-01-preview' },
    }),
    url: '/openai/responses?api-version=2025-04-01-preview',
    headers: azureKey,
  },
  'azure, bearerToken beats apiKey': {
    provider: (url) => ({ type: 'azure', baseUrl: url, apiKey: key, bearerToken: token }),
    url: '/openai/v1/chat/completions',
    headers: { authorization: `Bearer ${token}` },
    on2: { url: `${deployment}?api-version=2024-10-21` },
  },
  anthropic: {
    provider: (url) => ({ type: 'anthropic', baseUrl: url, apiKey: key }),
    url: '/v1/messages',
    headers: { 'x-api-key': key, authorization: undefined, 'anthropic-version': '2023-06-01' },
    body: { ...chat, max_tokens: 8192, system: expect.any(Array) },
  },
  'anthropic, bearerToken goes beside apiKey': {
    provider: (url) => ({ type: 'anthropic', baseUrl: url, apiKey: key, bearerToken: token }),
    url: '/v1/messages',
    headers: { 'x-api-key': key, authorization: `Bearer ${token}` },
    on2: { headers: { 'x-api-key': key, authorization: undefined } },
  },
  'wireModel is what the provider is told': {
    provider: (url) => ({ baseUrl: url, wireModel: 'small-1' }),
    url: '/chat/completions',
    headers: {},
    body: { model: 'small-1' },
    on2: { body: { model: 'my-model' } },
    ignored: 'provider.wireModel',
  },
  'modelId is for the runtime': {
    provider: (url) => ({ baseUrl: url, modelId: 'gpt-4o' }),
    url: '/chat/completions',
    headers: {},
    body: { model: 'my-model' },
    ignored: 'provider.modelId',
  },
  'wireModel is ignored beside another modelId': {
    provider: (url) => ({ baseUrl: url, modelId: 'gpt-4o', wireModel: 'small-1' }),
    url: '/chat/completions',
    headers: {},
    body: { model: 'my-model' },
    ignored: 'provider.modelId, provider.wireModel',
  },
};

describeAgents('a provider of your own', (start, protocol) => {
  let provider: Provider;
  beforeEach(async () => {
    provider = await startProvider('Hello there.');
  });
  afterEach(() => provider.close());

  const on = (own: Partial<ProviderConfig>, config: SessionConfig = {}) =>
    start({ model: 'my-model', provider: { baseUrl: provider.url, ...own }, ...config });

  it.each(Object.entries(cases))('%s', async (_, { provider: own, url, headers, body = {}, on2, ignored }) => {
    const { session, diagnostics } = await on(own(provider.url));
    const answer = await session.sendAndWait('Hi');

    expect(answer?.data.content).toBe('Hello there.');
    const expected = { url, headers, body, ...(protocol === 2 ? on2 : {}) };
    expect(provider.requests.map((request) => shown(request, expected.headers))).toEqual([
      sent(expected.url, expected.headers, expected.body),
    ]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(
      protocol === 3 || ignored === undefined ? [] : [['option-ignored', expect.stringContaining(`: ${ignored}. `)]],
    );
  });

  it('anthropic, with a bearerToken alone', async () => {
    const { session } = await on({ type: 'anthropic', bearerToken: token });
    const answered = session.sendAndWait('Hi');
    if (protocol === 2) {
      await expect(answered).rejects.toMatchObject({
        code: 'TURN_FAILED',
        message: expect.stringContaining('API key is required'),
      });
      expect(provider.requests).toEqual([]);
    } else {
      await answered;
      const headers = { authorization: `Bearer ${token}`, 'x-api-key': undefined };
      expect(provider.requests.map((request) => shown(request, headers))).toEqual([sent('/v1/messages', headers)]);
    }
  });

  it('keeps its keys out of errors, events, diagnostics and the command line', async () => {
    const refused = () => httpError(401, { message: 'No such account.' });
    const { session, client, diagnostics, requests } = await start(
      ({ provider: scripted }) => ({ provider: { ...scripted, apiKey: key, bearerToken: token } }),
      ...Array.from({ length: 9 }, () => refused),
    );
    const seen: unknown[] = [];
    session.events$.subscribe((event) => seen.push(event));
    const error: unknown = await session.sendAndWait('Hi').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'TURN_FAILED', error: { statusCode: 401 } });
    expect(requests[0]?.header('authorization')).toBe(`Bearer ${token}`);

    const unfit: unknown = await on({ apiKey: key, bearerToken: token, wireApi: 'soap' as 'responses' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(unfit).toMatchObject({ code: 'INVALID_OPTIONS' });
    const state = await firstValueFrom(client.state$);
    const argv = state.status === 'connected' ? commandLineOf(state.pid) : '';
    expect(argv).toContain('--headless');
    expect(seen.length).toBeGreaterThan(0);
    expect(inspect([error, unfit, seen, diagnostics, argv, session, client], { depth: 12 })).not.toContain('planted');
  });

  if (protocol === 3) {
    const ways: Readonly<Record<string, (fresh: BearerTokenAnswer) => unknown>> = {
      'a value': (fresh) => fresh,
      'a promise': async (fresh) => fresh,
      'an Observable': (fresh) => of(fresh),
    };
    it.each(Object.entries(ways))('is given a token for every model request, protocol 3, by %s', async (_, way) => {
      let count = 0;
      const fresh = () => way({ token: `t${(count += 1)}` }) as BearerTokenAnswer;
      const { session } = await on({ apiKey: key }, { onBearerTokenRequest: fresh });
      await session.sendAndWait('Hi');
      await session.sendAndWait('Hi again');
      expect(provider.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    });

    it('fails the turn when there is no token after five retries, and keeps to itself why, protocol 3', async () => {
      let count = 0;
      const onBearerTokenRequest = () => {
        count += 1;
        throw new Error(`The vault has no ${token}`);
      };
      const { session, diagnostics } = await on({}, { onBearerTokenRequest });
      const error: unknown = await session.sendAndWait('Hi').catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'TURN_FAILED', message: expect.stringContaining('could not be obtained') });
      expect(inspect(error, { depth: 12 })).not.toContain('planted');
      expect(count).toBe(6);
      expect(provider.requests).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'responder-failed'));
    });

    it.each([
      ['openai', 'Bearer fresh'],
      ['anthropic', 'Bearer fresh'],
      ['azure', `Bearer ${token}`],
    ] as const)('of type %s with a bearerToken, and asked for another, sends %s', async (type, authorization) => {
      const { session } = await on({ type, bearerToken: token }, { onBearerTokenRequest: () => ({ token: 'fresh' }) });
      await session.sendAndWait('Hi');
      expect(provider.requests.map(({ headers }) => headers.authorization)).toEqual([authorization]);
    });
  }
});

/** A request, with those of its headers that are looked at. */
function shown({ method, url, headers, body }: ProviderRequest, looked: Case['headers']) {
  return { method, url, headers: Object.fromEntries(Object.keys(looked).map((name) => [name, headers[name]])), body };
}

function sent(url: string, headers: Case['headers'], body: object = {}) {
  return { method: 'POST', url, headers, body: expect.objectContaining(body) };
}

/** Everybody on the machine can read it. */
function commandLineOf(pid = 0): string {
  return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
}
