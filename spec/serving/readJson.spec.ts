import { readJson } from '../../src/serving/readJson.js';

const post = (body: string | ReadableStream | null, type = 'application/json') =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });

describe('readJson', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('reads %s', async (type) => {
    expect(await readJson(post('{"a":"ä"}', type), 100)).toEqual({ a: 'ä' });
  });

  it('puts characters together that come in pieces', async () => {
    const bytes = new TextEncoder().encode('"ä€😀"');
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readJson(post(body), 100)).toBe('ä€😀');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
    'refuses %s, which a form of another site can send',
    async (type) => {
      await expect(readJson(post('{}', type), 100)).rejects.toMatchObject({ status: 415 });
    },
  );

  it('refuses what is no JSON', async () => {
    await expect(readJson(post('{'), 100)).rejects.toMatchObject({ status: 400, code: 'REQUEST_REFUSED' });
    await expect(readJson(post(null), 100)).rejects.toMatchObject({ status: 400 });
  });

  it('reads no more than it may, whatever is said of the length', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(10));
      },
    });
    await expect(readJson(post(endless), 100)).rejects.toMatchObject({
      status: 413,
      message: expect.stringContaining('100 bytes'),
    });
    expect(pulled).toBeLessThan(20);
    expect(await readJson(post('"12345678"'), 10)).toBe('12345678');
  });
});
