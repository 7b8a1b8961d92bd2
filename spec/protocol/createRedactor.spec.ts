import fc from 'fast-check';
import { createRedactor } from '../../src/protocol/createRedactor.js';

const { text, json } = createRedactor();

describe('a redactor', () => {
  it.each([
    'apiKey',
    'bearerToken',
    'token',
    'authorization',
    'Authorization',
    'githubToken',
    'gitHubToken',
    'connectionToken',
    'headers',
    'x-api-key',
    'OPENAI_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'client_secret',
    'password',
    'Set-Cookie',
  ])('takes out what is called %s, at any depth', (name) => {
    expect(JSON.parse(json([{ a: { [name]: 'x' } }]))).toEqual([{ a: { [name]: '[redacted]' } }]);
    expect(JSON.parse(json({ [name]: { Any: 'x' } }))).toEqual({ [name]: '[redacted]' });
  });

  it('leaves numbers, flags and other names alone', () => {
    const harmless = {
      tokenLimit: 'x',
      inputTokens: 'many',
      maxToken: 5,
      hasBearerToken: true,
      token: null,
      keys: ['a'],
      header: 'h',
      tokens: [1],
    };
    expect(JSON.parse(json(harmless))).toEqual(harmless);
  });

  it.each([
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'gho_16C7e42F292c6912E7710c838347Ae178B4a',
    'github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz',
    'sk-abcdefghijklmnopqrstuvwx',
    'sk-proj-abc_defghijkl-mnopqrstuvwx',
    'sk-ant-api03-abcdefghijklmnop',
    'AKIAIOSFODNN7EXAMPLE',
    'xoxb-123456789012-abcdef',
    'glpat-abcdefghijklmnopqrst',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
  ])('takes out what looks like a secret: %s', (secret) => {
    expect(text(`It is ${secret}, I think.`)).toBe('It is [redacted], I think.');
    expect(json({ a: [`"${secret}"`] })).not.toContain(secret);
  });

  it('takes out what goes with a request, and says that there was something', () => {
    expect(text('Authorization: Bearer abcdef123456')).toBe('Authorization: [redacted]');
    expect(text('curl -H "authorization: token12345" x')).toBe('curl -H "authorization: [redacted]" x');
    expect(text('git clone https://me:hunter2@example.org/x')).toBe('git clone https://[redacted]@example.org/x');
    expect(text('use Bearer abcdef123456 here')).toBe('use Bearer [redacted] here');
  });

  it('finds what is called so in JSON within a text, at any depth and cut off', () => {
    const secret = { deep: [{ apiKey: 'a "quoted" one' }], count: 2 };
    const twice = JSON.stringify({ args: JSON.stringify(secret), after: 'it' });
    expect(JSON.parse(text(JSON.stringify(secret)))).toEqual({ deep: [{ apiKey: '[redacted]' }], count: 2 });
    const { args, after } = JSON.parse(text(twice)) as { args: string; after: string };
    expect(JSON.parse(args)).toEqual({ deep: [{ apiKey: '[redacted]' }], count: 2 });
    expect(after).toBe('it');
    expect(text('{"a":1,"my_password": "swordf')).toBe('{"a":1,"my_password": "[redacted]');
    expect(text('{"tokens":"many"}')).toBe('{"tokens":"many"}');
  });

  it.each(['\\', '"', 'a', '"token'])('takes a long text in its stride, such as many %s', (part) => {
    const long = part.repeat(50_000);
    expect(text(long) === long).toBe(true);
  });

  it('leaves plain words alone', () => {
    const plain = 'The bearer of this letter, a basic one, asks sk-8 and ghp_1 for the token limit.';
    expect(text(plain)).toBe(plain);
  });

  it('passes over secrets that are too short to be told from words', () => {
    expect(createRedactor(['test', '']).text('a test')).toBe('a test');
  });

  it('takes what JSON cannot hold', () => {
    expect(JSON.parse(json({ big: 5n, when: new Date(0), nothing: undefined }))).toEqual({
      big: '5',
      when: '1970-01-01T00:00:00.000Z',
    });
  });

  it('takes out the secrets it was given, wherever they are', () => {
    const secrets = fc.array(fc.string({ minLength: 8, maxLength: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(secrets, fc.jsonValue({ maxDepth: 4 }), fc.string(), (planted, around, words) => {
        const redactor = createRedactor(planted);
        const value = planted.reduce<unknown>(
          (inner, secret, index) => plant(inner, `${words}${secret}${words}`, index),
          around,
        );
        const written = redactor.json(value);
        // Not looked for in the raw line, where a secret such as `","a":"` is everywhere.
        const found = textsIn(JSON.parse(written)).filter((held) => planted.some((secret) => held.includes(secret)));
        expect(found.filter((held) => !held.includes('[redacted]'))).toEqual([]);
        expect(textsIn(JSON.parse(written)).some((held) => held.includes('[redacted]'))).toBe(true);
      }),
    );
  });
});

/** Around a value: in a list, by name, as a name, or as JSON within a text. */
function plant(inner: unknown, secret: string, turn: number): unknown {
  return [
    [secret, inner],
    { [secret]: inner, deep: { deeper: [secret] } },
    { text: JSON.stringify({ secret }), args: JSON.stringify(JSON.stringify(secret)), inner },
  ][turn % 3];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [name, ...textsIn(held)]);
}
