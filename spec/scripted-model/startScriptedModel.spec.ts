import { inspect } from 'node:util';

import { finalize, NEVER } from 'rxjs';

import {
  ScriptedModelError,
  serveModel,
  startScriptedModel,
  type ModelRequest,
} from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { started } from './started.js';

describe('startScriptedModel', () => {
  it('offers one model on the loopback interface', async () => {
    const model = await started('Hi.', { modelId: 'tiny' });

    expect(model.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    const models = (await (await fetch(`${model.url}/models`)).json()) as object;
    expect(models).toMatchObject({ data: [{ id: 'tiny' }] });
  });

  it('says how a session and a runtime reach it', async () => {
    const { url, provider, env, clientOptions, sessionConfig } = await started('Hi.', { env: { COPILOT_HOME: '/h' } });

    expect(provider).toEqual({ type: 'openai', wireApi: 'completions', baseUrl: url });
    expect(env).toMatchObject({ COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: url, COPILOT_MODEL: 'scripted' });
    expect(env).toMatchObject({ COPILOT_HOME: '/h' });
    expect(clientOptions).toEqual({ env: { ...process.env, ...env } });
    expect(sessionConfig).toEqual({ model: 'scripted', provider, streaming: true });
  });

  it('shows nobody the environment of this process when it is printed', async () => {
    process.env['COPILOT_RX_SPEC'] = 'swordfish';
    const model = await started('Hi.');

    expect(model.clientOptions.env['COPILOT_RX_SPEC']).toBe('swordfish');
    expect(inspect(model)).not.toContain('swordfish');
    expect(inspect(serveModel('Hi.'))).not.toContain('swordfish');
    delete process.env['COPILOT_RX_SPEC'];
  });

  it('says the same reply to every request when given no function', async () => {
    const model = await started('Hi.');

    const first = await completionOf(model);
    const second = await completionOf(model);
    expect([first, second].map(({ choices }) => choices[0]?.message.content)).toEqual(['Hi.', 'Hi.']);
  });

  it('shows each request once, in the list and in the stream', async () => {
    const model = await started('Hi.');
    const seen: ModelRequest[] = [];
    model.requests$.subscribe((request) => seen.push(request));

    await completionOf(model, { messages: [{ role: 'user', content: 'One' }] });
    await completionOf(model, { messages: [{ role: 'user', content: 'Two' }] });
    expect(seen.map(({ index, lastUserText }) => [index, lastUserText])).toEqual([
      [0, 'One'],
      [1, 'Two'],
    ]);
    expect(model.requests).toEqual(seen);
  });

  it('answers 404 with what it knows to any other request', async () => {
    const model = await started('Hi.');

    const response = await fetch(`${model.url}/responses?x=1`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('but got POST /v1/responses. Is wireApi');
  });

  it('says which port could not be opened', async () => {
    const { url } = await started('Hi.');
    const port = Number(new URL(url).port);

    const second = startScriptedModel('Hi.', { port });
    await expect(second).rejects.toThrow(ScriptedModelError);
    await expect(second).rejects.toMatchObject({
      code: 'SCRIPTED_MODEL_FAILED',
      message: expect.stringContaining(`port ${port} of 127.0.0.1`) as string,
      cause: { code: 'EADDRINUSE' },
    });
    await expect(startScriptedModel('Hi.', { port: 70_000 })).rejects.toThrow('port 70000');
  });
});

describe('close', () => {
  it('frees the port, completes the streams, and may be called again', async () => {
    const model = await startScriptedModel('Hi.');
    const completed: string[] = [];
    model.requests$.subscribe({ complete: () => completed.push('requests$') });
    model.aborted$.subscribe({ complete: () => completed.push('aborted$') });
    model.errors$.subscribe({ complete: () => completed.push('errors$') });

    await model.close();
    await model[Symbol.asyncDispose]();
    expect(completed).toEqual(['requests$', 'aborted$', 'errors$']);
    const again = await started('Hi again.', { port: Number(new URL(model.url).port) });
    expect(again.url).toBe(model.url);
  });

  it('cuts an open response, unsubscribes its reply, and calls that no abort', async () => {
    const unsubscribed = jest.fn();
    const model = await started(['Wait', NEVER.pipe(finalize(unsubscribed))]);
    const response = await ask(model);
    const aborted = jest.fn();
    model.aborted$.subscribe(aborted);
    expect(unsubscribed).not.toHaveBeenCalled();

    await model.close();
    await expect(response.text()).rejects.toThrow('terminated');
    expect(unsubscribed).toHaveBeenCalledTimes(1);
    expect(aborted).not.toHaveBeenCalled();
  });
});
