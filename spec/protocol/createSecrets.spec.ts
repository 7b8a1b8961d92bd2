import { createSecrets } from '../../src/protocol/createSecrets.js';

describe('createSecrets', () => {
  it('takes out what it was told by the name of a secret, in texts and in JSON', () => {
    const secrets = createSecrets();
    expect(secrets.text('open sesame, please')).toBe('open sesame, please');

    secrets.add({ provider: { apiKey: 'open sesame', baseUrl: 'http://model' } });

    expect(secrets.text('open sesame at http://model')).toBe('[redacted] at http://model');
    expect(secrets.json({ said: 'open sesame' })).toBe('{"said":"[redacted]"}');
  });

  it('keeps the thousand latest', () => {
    const secrets = createSecrets();
    secrets.add({ token: 'the first of all' });
    for (let n = 0; n < 999; n += 1) secrets.add({ token: `secret number ${n}.` });
    secrets.add({ token: 'the first of all' });
    secrets.add({ token: 'one too many' });

    expect(secrets.text('the first of all, secret number 0., one too many')).toBe(
      '[redacted], secret number 0., [redacted]',
    );
  });
});
