import { parseFlags } from '../../../chat/flags/parseFlags.js';
import { UsageError } from '../../../examples/quickstart/UsageError.js';

describe('the command line of the chat', () => {
  it('may be empty: a script answers', () => {
    expect(parseFlags([], {})).toMatchObject({
      prompt: '',
      session: 'new',
      allow: [],
      json: false,
      model: { live: false },
    });
  });

  it('says who answers, in which session, and what is allowed', () => {
    const argv = ['--live', '--model', 'm', '--continue', '--allow', 'read,write', '--allow', 'url', 'two', 'words'];
    expect(parseFlags(argv, {})).toMatchObject({
      prompt: 'two words',
      model: { live: true, model: 'm' },
      session: 'latest',
      allow: ['read', 'write', 'url'],
    });
    expect(parseFlags(['--allow-all', '--live', '--resume', 'x'], {})).toMatchObject({
      allow: 'all',
      session: { id: 'x' },
    });
    const endpoint = ['--base-url', 'http://h/v1', '--model', 'm', '--api-key-env', 'KEY'];
    expect(parseFlags(endpoint, { KEY: 'k' })).toMatchObject({ model: { baseUrl: 'http://h/v1', apiKey: 'k' } });
    expect(parseFlags(['--replay', 'f', '--speed', '10'], {})).toMatchObject({ replay: { file: 'f', speed: 10 } });
    expect([parseFlags(['-h'], {}), parseFlags(['--version'], {})]).toEqual(['help', 'version']);
  });

  it.each([
    [['--bogus'], "Unknown option '--bogus'."],
    [['--demo', '--live'], 'Use either --demo or --live, not both.'],
    [['--live', '--resume', 'x', '--continue'], 'Use either --resume or --continue, not both.'],
    [['--continue'], 'The demo keeps no sessions: --resume and --continue need --live or --base-url.'],
    [['--allow', 'read,all'], /^--allow does not know "all"\. There is: shell,/],
    [['--speed', '2'], '--speed needs a --replay.'],
    [['--replay', 'f', '--speed', '0'], '--speed must be "instant" or a number above 0.'],
    [['--replay', 'f', 'hello'], 'A replay takes no prompt.'],
    [['--base-url', 'http://h/v1', '--model', 'm', '--api-key-env', 'KEY'], 'The variable KEY is not set.'],
  ])('is refused: %j', (argv, message) => {
    expect(() => parseFlags(argv, {})).toThrow(UsageError);
    expect(() => parseFlags(argv, {})).toThrow(message);
  });
});
