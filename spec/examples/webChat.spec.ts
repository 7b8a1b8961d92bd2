import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../../examples/quickstart/UsageError.js';
import { parseFlags } from '../../examples/web-chat/server/parseFlags.js';
import { readChatMessage } from '../../examples/web-chat/server/readChatMessage.js';
import { runExample } from './support/runExample.js';

jest.setTimeout(60_000);

const server = 'web-chat/server.ts';

describe('npm run chat:web', () => {
  it('says where the chat is, and ends clean at Ctrl-C', async () => {
    const run = await runExample(server, { args: ['--port', '0'], interruptAt: 'Ctrl-C ends it' });

    expect(run.stdout).toMatch(
      /^Starting the Copilot CLI, with a scripted model .*\nThe chat is at http:\/\/127\.0\.0\.1:\d+\//,
    );
    expect(run).toMatchObject({ code: 0, stderr: '', leftovers: [] });
  });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const run = await runExample(server, { args: ['--port', String(port)] });
    other.close();

    expect(run.stderr).toBe(`The port ${port} is taken. Give another with --port, or 0 for any that is free.\n`);
    expect(run).toMatchObject({ code: 1, leftovers: [] });
  });

  it('explains itself, and refuses a command line that makes no sense', async () => {
    expect((await runExample(server, { args: ['--help'] })).stdout).toMatch(/^Usage: npm run chat:web/);
    const run = await runExample(server, { args: ['--bogus'] });
    const stderr = "Unknown option '--bogus'.\nTry: npm run chat:web -- --help\n";
    expect(run).toMatchObject({ code: 2, stdout: '', stderr });
  });
});

describe('the command line of npm run chat:web', () => {
  it('may be empty, or choose a model and a port', () => {
    expect(parseFlags([])).toMatchObject({ port: 4_400, live: false });
    expect(parseFlags(['--live', '--port', '0'])).toMatchObject({ port: 0, live: true });
    expect(parseFlags(['-h'])).toBe('help');
  });

  it.each([['--port', 'high'], ['--port', '70000'], ['--model', 'm'], ['a prompt']])('is refused: %s %s', (...argv) => {
    expect(() => parseFlags(argv)).toThrow(UsageError);
  });
});

describe('a prompt from the page', () => {
  const picture = { type: 'blob', data: 'AAAA', mimeType: 'image/png', displayName: 'a.png' };

  it('is text, pictures and a mode', () => {
    expect(readChatMessage({ prompt: 'Hi', attachments: [] })).toEqual({ prompt: 'Hi' });
    const whole = { prompt: '', attachments: [picture], agentMode: 'plan' };
    expect(readChatMessage(whole)).toEqual(whole);
  });

  it.each([
    'Hi',
    {},
    { prompt: 'Hi', attachments: [{ type: 'file', path: '/etc/passwd' }] },
    { prompt: 'Hi', attachments: [{ ...picture, mimeType: 'text/html' }] },
    { prompt: 'Hi', agentMode: 'shell' },
  ])('is nothing else: %j', (message) => {
    expect(() => readChatMessage(message)).toThrow(expect.objectContaining({ code: 'REQUEST_REFUSED', status: 400 }));
  });

  it('is not taken for more than it is', () => {
    expect(readChatMessage({ prompt: 'Hi', requestHeaders: { a: 'b' } })).toEqual({ prompt: 'Hi' });
  });
});
