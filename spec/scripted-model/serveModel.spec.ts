import { runMarbles } from 'copilot-rx/testing';
import type { Observable } from 'rxjs';
import { concatMap, finalize, firstValueFrom, NEVER, toArray } from 'rxjs';
import type { ModelHttpRequest, ModelHttpResponse, ModelReply } from '../../src/scripted-model/index.js';
import { dropConnection, httpError, marbles as said, serveModel, usage } from '../../src/scripted-model/index.js';

const prompt = { model: 'scripted', stream: true, messages: [{ role: 'user', content: 'Hi' }] };

function post(body: object | string = prompt, changes: Partial<ModelHttpRequest> = {}): ModelHttpRequest {
  return {
    id: '1',
    method: 'POST',
    url: 'http://any.invalid/v1/chat/completions?x=1',
    headerNames: ['authorization'],
    header: (name) => (name === 'authorization' ? 'Bearer secret' : undefined),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    json: () => body,
    ...changes,
  };
}

const bodyOf = ({ body }: ModelHttpResponse) => body as Observable<string>;
const textOf = (response: ModelHttpResponse) =>
  typeof response.body === 'string'
    ? response.body
    : firstValueFrom(bodyOf(response).pipe(toArray())).then((parts) => parts.join(''));

describe('serveModel', () => {
  it('answers a completion as the server does, and keeps the request', async () => {
    const model = serveModel('Hello there');

    const response = await firstValueFrom(model.onModelRequest(post()));

    expect(response.headers).toMatchObject({ 'content-type': 'text/event-stream' });
    expect(await textOf(response)).toContain('"content":"Hello "');
    expect(model.expectRequest('Hi').header('authorization')).toBe('Bearer secret');
    expect(model.errors).toEqual([]);
  });

  it('gathers the reply to a request that does not stream', async () => {
    const model = serveModel(['Hello ', 'there']);

    const response = await firstValueFrom(model.onModelRequest(post({ ...prompt, stream: false })));

    expect(response.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(JSON.parse(await textOf(response))).toMatchObject({ choices: [{ message: { content: 'Hello there' } }] });
  });

  it('hands the response over with the first chunk, and the rest as it comes', () => {
    runMarbles(({ expectObservable }) => {
      const model = serveModel(said('--a-b-|'));
      const has = (text: string) => expect.stringContaining(text) as string;
      const response$ = model.onModelRequest(post());

      expectObservable(response$).toBe('--(r|)', {
        r: expect.objectContaining({ headers: expect.anything() as object }),
      });
      expectObservable(response$.pipe(concatMap(bodyOf))).toBe('--a-b-(c|)', {
        a: has('"content":"a"'),
        b: has('"content":"b"'),
        c: has('[DONE]'),
      });
    });
  });

  it('unsubscribes the reply when it is left, before the response or after it, and tells', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const happened: string[] = [];
      const reply$ = cold<ModelReply>('--a---').pipe(finalize(() => happened.push('unsubscribed')));
      const source$ = cold<ModelReply>('--a---');
      const model = serveModel(source$);
      model.aborted$.subscribe(() => happened.push('aborted'));
      const other = serveModel(reply$);
      other.aborted$.subscribe(() => happened.push('aborted'));

      expectObservable(model.onModelRequest(post()), '^!').toBe('');
      expectObservable(other.onModelRequest(post()).pipe(concatMap(bodyOf)), '^---!').toBe('--a', {
        a: expect.stringContaining('"content":"a"') as string,
      });
      expectSubscriptions(source$.subscriptions).toBe('^!');
      cold('-----|').subscribe({
        complete: () => expect(happened).toEqual(['aborted', 'unsubscribed', 'aborted']),
      });
    });
  });

  it('tells no abort of a reply that came to its end, however it ended', async () => {
    const model = serveModel(({ index }) => ['Hi', ['Hi', dropConnection()], httpError(503)][index] ?? NEVER);
    const aborted = jest.fn();
    model.aborted$.subscribe(aborted);

    await textOf(await firstValueFrom(model.onModelRequest(post())));
    const dropped = textOf(await firstValueFrom(model.onModelRequest(post())));
    await expect(dropped).rejects.toThrow('The script dropped the connection.');
    const refused = await firstValueFrom(model.onModelRequest(post()));
    expect(refused.status).toBe(503);
    expect(await textOf(refused)).toContain('Scripted error 503');
    expect(aborted).not.toHaveBeenCalled();
  });

  it('breaks off a response whose connection is dropped before it begins', async () => {
    const response = await firstValueFrom(serveModel(dropConnection()).onModelRequest(post()));

    await expect(textOf(response)).rejects.toThrow('dropped');
  });

  it('tells a failure of the script, and keeps it', async () => {
    const bug = new Error('no such city');
    const model = serveModel(() => {
      throw bug;
    });

    const response = await firstValueFrom(model.onModelRequest(post()));

    expect(response.status).toBe(422);
    expect(await textOf(response)).toContain('The script failed at request 0: no such city');
    expect(model.errors).toMatchObject([{ cause: bug }]);
  });

  it.each([
    [post(prompt, { method: 'GET', url: 'http://h/v1/models' }), 200, '"id":"tiny"'],
    [post(prompt, { url: 'http://h/v1/responses' }), 404, 'got POST http://h/v1/responses'],
    [post('{'), 400, 'must be a JSON object'],
  ])('answers %#: what is no completion', async (request, status, text) => {
    const model = serveModel('Hi', { modelId: 'tiny' });

    const response = await firstValueFrom(model.onModelRequest(request));

    expect(response.status).toBe(status);
    expect(await textOf(response)).toContain(text);
    expect(model.requests).toEqual([]);
  });

  it('tells client and session all they need, in an offline environment with what is added to it', () => {
    const model = serveModel(usage({ inputTokens: 1, outputTokens: 1 }), {
      modelId: 'tiny',
      env: { COPILOT_HOME: '/h' },
    });
    const { url, onModelRequest, provider } = model;

    expect(model.clientOptions).toEqual({ env: { ...process.env, ...model.env }, onModelRequest });
    expect(model.env).toMatchObject({ COPILOT_OFFLINE: 'true', COPILOT_MODEL: 'tiny', COPILOT_HOME: '/h' });
    expect(model.sessionConfig).toEqual({ model: 'tiny', provider, streaming: true });
    expect(provider.baseUrl).toBe(url);
    expect(url).toContain('.invalid/');
  });
});
