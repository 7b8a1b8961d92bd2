import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attachment, MessageOptions, SessionEventOf } from 'copilot-rx';
import type { ModelRequest } from 'copilot-rx/scripted-model';
import { Subject, firstValueFrom } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-messages-'));
const note = join(folder, 'note.txt');
writeFileSync(note, 'one\ntwo\nthree\n');
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
writeFileSync(join(folder, 'pixel.png'), Buffer.from(pixel, 'base64'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An option, what is looked at, and what it is. */
interface Case {
  readonly message: Partial<MessageOptions>;
  readonly see: (request: ModelRequest, event: SessionEventOf<'user.message'>) => unknown;
  readonly on3: unknown;
  /** Default: the same. */
  readonly on2?: unknown;
  /** What protocol 2 does not know. Default: nothing. */
  readonly ignored?: string;
}

const attached = (attachment: Attachment, word: string | RegExp, on3: boolean, on2 = on3, ignored?: string): Case => ({
  message: { attachments: [attachment] },
  see: ({ body }) => new RegExp(word).test(JSON.stringify(body['messages'])),
  on3,
  on2,
  ...(ignored === undefined ? {} : { ignored }),
});
const repo = { owner: 'octo', name: 'cat' };
const url = 'https://github.com/octo/cat/x';
const gitHub: readonly Attachment[] = [
  { type: 'github_url', url },
  { type: 'github_reference', referenceType: 'issue', number: 7, title: 'It broke', state: 'open', url },
  { type: 'github_repository', repo, url },
  { type: 'github_commit', repo, oid: 'abc', message: 'Mend it', url },
  { type: 'github_release', repo, tagName: 'v1', name: 'One', url },
  { type: 'github_actions_job', repo, jobId: 1, jobName: 'test', workflowName: 'CI', url },
  { type: 'github_file', repo, ref: 'main', path: 'a.ts', url },
  { type: 'github_snippet', repo, ref: 'main', path: 'a.ts', url, lineRange: { start: 1, end: 2 } },
  { type: 'github_file_diff', url, head: { repo, ref: 'main', path: 'a.ts' } },
  { type: 'github_tree_comparison', url, head: { repo, revision: 'b' }, base: { repo, revision: 'a' } },
];

const cases: Readonly<Record<string, Case>> = {
  displayPrompt: {
    message: { displayPrompt: 'Shown' },
    see: ({ lastUserText }, { data }) => [lastUserText.includes('Hello'), data.content],
    on3: [true, 'Shown'],
    on2: [true, 'Hello'],
    ignored: 'displayPrompt',
  },
  agentMode: {
    message: { agentMode: 'plan' },
    see: (_, { data }) => ('agentMode' in data ? data.agentMode : undefined),
    on3: 'plan',
    on2: undefined,
    ignored: 'agentMode',
  },
  requestHeaders: {
    message: { requestHeaders: { 'x-trace': '1' } },
    see: ({ header }) => header('x-trace'),
    on3: '1',
    on2: undefined,
    ignored: 'requestHeaders',
  },
  responseFormat: {
    message: { responseFormat: { type: 'json_schema', jsonSchema: { name: 'answer', schema: { type: 'object' } } } },
    see: ({ body }) => body['response_format'],
    on3: { type: 'json_schema', json_schema: { name: 'answer', schema: { type: 'object' } } },
    on2: undefined,
    ignored: 'responseFormat',
  },
  billable: {
    message: { billable: false },
    see: ({ header }) => header('x-initiator'),
    on3: 'agent',
    on2: undefined,
    ignored: 'billable',
  },
  'requiredTool, which providers of your own ignore': {
    message: { requiredTool: 'view' },
    see: ({ body }) => body['tool_choice'],
    on3: undefined,
    ignored: 'requiredTool',
  },
  extra: { message: { extra: { brandNew: 1 } }, see: () => 'sent', on3: 'sent', ignored: 'brandNew' },
  'a file': attached({ type: 'file', path: note }, /note\.txt \(\d lines\)/, true),
  'lines of a file': attached(
    { type: 'file', path: note, lineRange: { start: 2, end: 3 } },
    /lines 2-3/,
    true,
    false,
    'attachments[0].lineRange',
  ),
  'a picture': attached({ type: 'file', path: join(folder, 'pixel.png') }, 'data:image/png;base64,', true),
  'a folder': attached({ type: 'directory', path: folder }, /\(2 items\)/, true),
  'a selection': attached(
    {
      type: 'selection',
      filePath: note,
      displayName: 'note.txt',
      text: 'two',
      selection: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    },
    /line 2\).*two|note\.txt \(\d lines\)/,
    true,
    true,
    'attachments[0].selection',
  ),
  bytes: attached(
    { type: 'blob', data: pixel, mimeType: 'image/png' },
    'data:image/png;base64,',
    true,
    false,
    'attachments[0] (blob)',
  ),
  ...Object.fromEntries(
    gitHub.map((attachment) => [
      attachment.type,
      attached(attachment, url, true, false, `attachments[0] (${attachment.type})`),
    ]),
  ),
};

describeAgents('the message option', (start, protocol) => {
  it.each(Object.entries(cases))('%s', async (_, { message, see, on3, ignored, ...more }) => {
    const { session, requests, diagnostics } = await start({}, 'Hi.');
    const prompted = new Promise<SessionEventOf<'user.message'>>((resolve) => {
      session.on('user.message').subscribe(resolve);
    });

    await session.sendAndWait({ prompt: 'Hello', ...message });

    expect(see(requests[0]!, await prompted)).toEqual(protocol === 2 && 'on2' in more ? more.on2 : on3);
    expect(diagnostics).toEqual(
      protocol === 3 || ignored === undefined
        ? []
        : [expect.objectContaining({ code: 'option-ignored', message: expect.stringContaining(`: ${ignored}. `) })],
    );
  });

  it('attachments that are not there, which hold up nothing', async () => {
    const { session, client, requests } = await start({}, 'Hi.');
    const warned = new Promise((resolve) => {
      client.diagnostics$.subscribe(resolve);
    });

    await session.sendAndWait({ prompt: 'Hello', attachments: [{ type: 'file', path: 'gone.txt' }] });

    expect(await warned).toMatchObject({ code: 'attachment-missing', message: expect.stringContaining('gone.txt') });
    expect(JSON.stringify(requests[0]?.body['messages'])).toContain('gone.txt (error');
  });

  if (protocol === 3) {
    it('prepend', async () => {
      // The first is being worked on until the others are in the queue.
      const answer = new Subject<string>();
      const { session, requests } = await start({}, answer, 'Hi.', 'Hi.');
      const begun = firstValueFrom(session.on('assistant.turn_start'));
      const idle = firstValueFrom(session.idle$);

      await session.send('First');
      await begun;
      await session.send('Second');
      await session.send({ prompt: 'Urgent', prepend: true });
      answer.next('Hi.');
      answer.complete();
      await idle;

      expect(requests.map(({ lastUserText }) => lastUserText.trim())).toEqual(['First', 'Urgent', 'Second']);
    });
  }
});
