import { PassThrough } from 'node:stream';

import { lastValueFrom, toArray } from 'rxjs';

import { readBody } from '../../src/scripted-model/readBody.js';

describe('readBody', () => {
  it('joins the parts, even where they cut a character', async () => {
    const request = new PassThrough();
    const body = lastValueFrom(readBody(request, 100));
    const bytes = Buffer.from('né');

    request.write(bytes.subarray(0, 2));
    request.end(bytes.subarray(2));
    expect(await body).toBe('né');
  });

  it('is undefined when there are more bytes than the bound, after all were read', async () => {
    const request = new PassThrough();
    const body = lastValueFrom(readBody(request, 3));

    request.write('abc');
    request.write('d');
    request.end('efg');
    expect(await body).toBeUndefined();
    expect(request.readableLength).toBe(0);
  });

  it('completes without a value when the client leaves', async () => {
    const request = new PassThrough();
    const body = lastValueFrom(readBody(request, 100).pipe(toArray()));

    request.write('{"messages": ');
    request.destroy(new Error('aborted'));
    expect(await body).toEqual([]);
  });

  it('stops listening when unsubscribed, and a client that leaves later is no error', async () => {
    const request = new PassThrough();
    const next = jest.fn();
    readBody(request, 100).subscribe(next).unsubscribe();

    expect([request.listenerCount('data'), request.listenerCount('end')]).toEqual([0, 0]);
    const closed = new Promise((resolve) => request.once('close', resolve));
    request.destroy(new Error('aborted'));
    await closed;
    expect(next).not.toHaveBeenCalled();
  });
});
