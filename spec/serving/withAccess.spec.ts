import { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';
import type { AccessOptions } from '../../src/serving/AccessOptions.js';
import { withAccess } from '../../src/serving/withAccess.js';

const at = (url: string, headers: Record<string, string> = {}, method = 'POST') =>
  new Request(url, { method, headers });
const local = 'http://localhost:3000/chat';
const served = async () => new Response('served');
const answer = (request: Request, options: AccessOptions = {}) => withAccess(served, options)(request);
const page = 'https://chat.example.com';

describe('withAccess', () => {
  it.each([
    ['this machine, from no page', local, {}],
    ['this machine, from its own page', local, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['this machine, by number', 'http://127.0.0.1:3000/', { origin: 'http://127.0.0.1:3000' }],
    ['this machine, by IPv6', 'http://[::1]:3000/', { origin: 'http://[::1]:3000' }],
    ['an address that was typed in', local, { 'sec-fetch-site': 'none' }],
  ])('serves %s', async (_, url, headers) => {
    const response = await answer(at(url, headers));
    expect([response.status, await response.text()]).toEqual([200, 'served']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each<[string, string, Record<string, string>, AccessOptions]>([
    ['a page of another site', local, { origin: 'https://evil.example' }, {}],
    ['a page on another port', local, { origin: 'http://localhost:4000' }, {}],
    ['a page without an origin', local, { origin: 'null' }, {}],
    ['a picture or a link of another site', local, { 'sec-fetch-site': 'cross-site' }, {}],
    ['a sub-domain', local, { 'sec-fetch-site': 'same-site' }, {}],
    [
      'a page of the same name that came another way, without TLS say',
      local,
      { origin: 'https://localhost:3000', 'sec-fetch-site': 'cross-site' },
      {},
    ],
    [
      'its own page by way of a sub-domain',
      local,
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
      { authorize: () => true },
    ],
    ['a name that was made to lead here', 'http://evil.example/', { origin: 'http://evil.example' }, {}],
    ['another machine, unless somebody says who may', 'http://chat.example.com/', {}, {}],
    ['a page that is not listed', local, { origin: 'https://evil.example' }, { allowedOrigins: [page] }],
    ['a page of another site, whoever it is', local, { origin: 'https://evil.example' }, { authorize: () => true }],
  ])('refuses %s', async (_, url, headers, options) => {
    const handler = jest.fn(served);
    const response = await withAccess(handler, options)(at(url, headers));

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'REQUEST_REFUSED', details: { status: 403 } } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(handler).not.toHaveBeenCalled();
  });

  it('serves another machine when somebody says who may, or when it is listed', async () => {
    const url = 'http://chat.example.com/';
    expect((await answer(at(url, { origin: page }), { authorize: () => true })).status).toBe(200);
    expect((await answer(at(url), { allowedOrigins: [page] })).status).toBe(200);
  });

  it('serves pages that are listed, and tells the browser so', async () => {
    const options = { allowedOrigins: [page], authorize: jest.fn(() => true) };
    const preflight = await answer(at(local, { origin: page }, 'OPTIONS'), options);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(options.authorize).not.toHaveBeenCalled();

    const response = await answer(at(local, { origin: page }), options);
    expect(await response.text()).toBe('served');
    expect(response.headers.get('access-control-allow-origin')).toBe(page);
    expect(response.headers.get('vary')).toBe('origin');
  });

  it('asks who may', async () => {
    expect((await answer(at(local), { authorize: async () => false })).status).toBe(401);
    expect(
      (await answer(at(local), { authorize: () => Response.redirect('http://localhost/login', 302) })).status,
    ).toBe(302);
  });

  it.each([undefined, null, 0, 1, 'yes', Promise.resolve(undefined)])('takes %p of `authorize` for no', async (may) => {
    const handler = jest.fn(served);
    const response = await withAccess(handler, { authorize: () => may as never })(at(local));

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'REQUEST_REFUSED', details: { status: 401 } } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('makes answers of what fails, which tell no more than they should', async () => {
    const onError = jest.fn();
    const failing = (error: unknown) => withAccess(() => Promise.reject(error), { onError })(at(local));

    const refused = await failing(new RequestRefusedError(404, 'There is no such turn.'));
    expect([refused.status, await refused.json()]).toEqual([
      404,
      { error: { code: 'REQUEST_REFUSED', message: 'There is no such turn.', details: { status: 404 } } },
    ]);
    expect(onError).not.toHaveBeenCalled();

    const bug = new Error('secret');
    const broken = await failing(bug);
    expect([broken.status, await broken.text()]).toEqual([500, expect.not.stringContaining('secret')]);
    expect(onError).toHaveBeenCalledWith(bug);
  });
});
