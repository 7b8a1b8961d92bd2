import { secretsIn } from '../../src/protocol/secretsIn.js';

describe('secretsIn', () => {
  it('finds what goes by the name of a secret, at any depth', () => {
    expect(
      secretsIn({
        baseUrl: 'http://localhost',
        apiKey: 'key-1',
        headers: { Authorization: 'Bearer key-2', Other: 'key-3' },
        extra: [{ env: { GITHUB_TOKEN: 'key-4', PATH: '/bin' } }],
        token: undefined,
        maxTokens: 5,
      }),
    ).toEqual(['key-1', 'Bearer key-2', 'key-2', 'key-3', 'key-4']);
  });

  it('finds nothing in nothing', () => {
    expect([undefined, null, 'token', 1].flatMap(secretsIn)).toEqual([]);
  });
});
