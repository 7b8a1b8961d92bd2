import { parseFlags } from '../../examples/quickstart/parseFlags.js';
import { UsageError } from '../../examples/quickstart/UsageError.js';

describe('the command line of npm start', () => {
  it('may be empty, or a prompt of several words', () => {
    expect(parseFlags([])).toMatchObject({ prompt: 'Hello! What am I looking at?', live: false });
    expect(parseFlags(['what', 'is this'])).toMatchObject({ prompt: 'what is this' });
    expect(parseFlags(['--live', '--', '--odd'])).toMatchObject({ prompt: '--odd', live: true });
    expect(parseFlags(['-h'])).toBe('help');
  });

  it.each([
    [['--bogus'], "Unknown option '--bogus'."],
    [['--base-url', 'http://localhost:1/v1'], '--base-url needs a --model, too.'],
    [['--base-url', 'localhost:1', '--model', 'm'], '--base-url must begin with http:// or https://.'],
    [['--live', '--base-url', 'http://localhost:1/v1'], 'Use either --live or --base-url, not both.'],
    [['--model', 'm'], '--model needs --live or --base-url.'],
    [['--api-key-env', 'X'], '--api-key-env needs a --base-url.'],
  ])('is refused: %j', (argv, message) => {
    expect(() => parseFlags(argv)).toThrow(new UsageError(message));
  });
});
