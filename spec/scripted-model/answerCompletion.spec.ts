import { inspect } from 'node:util';

import { ask } from './ask.js';
import { started } from './started.js';

describe('a completion request', () => {
  it.each([
    ['is no JSON', '{"messages": ['],
    ['is no object', '"Hi"'],
    ['has no messages', '{"model": "scripted"}'],
  ])('is answered with 400 when its body %s', async (_, body) => {
    const model = await started('Hi.');

    const response = await ask(model, {}, { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining('The body must') as string },
    });
    expect(model.requests).toEqual([]);
  });

  it('is answered with 413 when its body is larger than the bound, not when it is as large', async () => {
    const body = JSON.stringify({ messages: [{ role: 'user', content: 'x'.repeat(100_000) }] });
    const model = await started('Hi.', { maxBodyBytes: body.length });

    expect((await ask(model, {}, { body })).status).toBe(200);
    const refused = await ask(model, {}, { body: `${body} ` });
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain(`larger than ${body.length} bytes`);
    expect(model.requests).toHaveLength(1);
  });

  it('gives a header by name, and shows none when it is printed', async () => {
    const model = await started('Hi.');

    await ask(model, {}, { headers: { authorization: 'Bearer secret', 'X-Initiator': 'user' } });
    const [request] = model.requests;
    expect(request?.header('Authorization')).toBe('Bearer secret');
    expect(request?.header('x-initiator')).toBe('user');
    expect(request?.header('x-other')).toBeUndefined();
    expect(inspect(request, { depth: Infinity }) + JSON.stringify(request)).not.toContain('secret');
  });

  it('may have a body of many megabytes', async () => {
    const model = await started(({ lastUserText }) => String(lastUserText.length));

    const response = await ask(model, { messages: [{ role: 'user', content: 'é'.repeat(5_000_000) }] });
    expect(await response.text()).toContain('"content":"5000000"');
  });
});
