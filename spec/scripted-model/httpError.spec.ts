import { httpError, text } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { started } from './started.js';

describe('httpError', () => {
  it.each([true, false])('answers with its status and message (stream: %s)', async (stream) => {
    const model = await started(httpError(429, { message: 'Slow down.' }));

    const response = await ask(model, { stream });
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      error: { message: 'Slow down.', type: 'rate_limit_error', param: null, code: null },
    });
  });

  it('tells the client when to come again, and whether', async () => {
    const model = await started(
      httpError(503, { retryAfterSeconds: 7, retry: false, headers: { 'x-request-id': 'r1' } }),
    );

    const { headers } = await ask(model);
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.get('x-should-retry')).toBe('false');
    expect(headers.get('x-request-id')).toBe('r1');
  });

  it('names its status when it has no message, and gives no advice of its own', async () => {
    const model = await started(httpError(404));

    const response = await ask(model);
    expect(await response.text()).toContain('Scripted error 404');
    expect(response.headers.get('retry-after')).toBeNull();
    expect(response.headers.get('x-should-retry')).toBeNull();
  });

  it('ends the reply: what comes after is not sent, and is no failure', async () => {
    const model = await started([httpError(401), text('too late')]);

    const response = await ask(model);
    expect(await response.text()).not.toContain('too late');
    expect(model.errors).toEqual([]);
  });

  it('may come after content in a JSON response, where nothing has been sent', async () => {
    const model = await started(['Half', httpError(500)]);

    expect((await ask(model, { stream: false })).status).toBe(500);
  });
});
