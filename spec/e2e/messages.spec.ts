import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasoning, text, toolCall, usage } from '../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../src/scripted-model/index.js';
import { firstValueFrom, lastValueFrom, map, take, toArray } from 'rxjs';
import { accumulateText } from '../../src/operators/accumulateText.js';
import type { Attachment } from '../../src/protocol/Attachment.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

function script({ lastUserText, toolResults }: ModelRequest): ModelReply {
  if (lastUserText.startsWith('think'))
    return [reasoning(['Hm, ', 'well']), text('I thought'), usage({ inputTokens: 7, outputTokens: 3 })];
  if (lastUserText.startsWith('look') && toolResults.length === 0)
    return toolCall('report_intent', { intent: 'Looking' });
  return text('Seen');
}

/** A single red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

let real: RealRuntime;
beforeAll(async () => {
  real = await realRuntime(script);
});
afterAll(() => real.close());

/** What the model is shown of an attachment. */
async function shown(attachment: Attachment): Promise<string> {
  const session = await real.session();
  const answer = await session.sendAndWait({ prompt: 'see', attachments: [attachment] });
  expect(answer?.data.content).toBe('Seen');
  return JSON.stringify(real.model.requests.at(-1)?.body['messages']);
}

describe('attachments', () => {
  it('name a file and a directory to the model', async () => {
    const file = join(real.folder, 'notes.txt');
    const folder = join(real.folder, 'papers');
    writeFileSync(file, 'Hello');
    mkdirSync(folder);
    expect(await shown({ type: 'file', path: file })).toContain('notes.txt');
    expect(await shown({ type: 'directory', path: folder })).toContain('papers');
  });

  it('show a picture to the model, from a file or from memory', async () => {
    const picture = join(real.folder, 'pixel.png');
    writeFileSync(picture, Buffer.from(png, 'base64'));
    expect(await shown({ type: 'file', path: picture })).toContain('data:image/png;base64,');
    expect(await shown({ type: 'blob', data: png, mimeType: 'image/png' })).toContain('data:image/png;base64,');
  });
});

describe('feeds', () => {
  it('carry reasoning, text and usage of a run', async () => {
    const session = await real.session();
    const thought = firstValueFrom(
      session.reasoningDeltas$.pipe(
        map(({ data }) => data.deltaContent),
        take(2),
        toArray(),
      ),
    );
    const wholeThought = firstValueFrom(session.reasoning$);
    const cost = firstValueFrom(session.usage$);
    const grown = await lastValueFrom(session.turn('think').pipe(accumulateText()));
    expect(grown).toBe('I thought');
    expect(await thought).toEqual(['Hm, ', 'well']);
    expect((await wholeThought).data.content).toBe('Hm, well');
    expect((await cost).data).toMatchObject({ inputTokens: 7, outputTokens: 3 });
  });

  it('carry tool calls from start to end', async () => {
    const session = await real.session();
    const tools = firstValueFrom(session.toolExecutions$.pipe(take(2), toArray()));
    await session.sendAndWait('look');
    expect(await tools).toMatchObject([
      { type: 'tool.execution_start', data: { toolName: 'report_intent' } },
      { type: 'tool.execution_complete' },
    ]);
  });

  it('come whole only, when streaming is off', async () => {
    const session = await real.session({ streaming: false });
    const types = firstValueFrom(
      session.turn('hello').pipe(
        map(({ type }) => type),
        toArray(),
      ),
    );
    expect(await types).toEqual(expect.arrayContaining(['assistant.message']));
    expect(await types).not.toContain('assistant.message_delta');
    expect(real.model.requests.at(-1)?.stream).toBe(false);
  });
});

describe('a session', () => {
  it('has a history of what was said', async () => {
    const session = await real.session();
    await session.sendAndWait('hello');
    const history = await session.getMessages();
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['session.start', 'user.message', 'assistant.message']),
    );
    expect(history.some(({ ephemeral }) => ephemeral === true)).toBe(false);
  });

  it('follows its system message and its choice of tools', async () => {
    const session = await real.session({
      systemMessage: { mode: 'replace', content: 'You are a lamp.' },
      availableTools: ['view'],
    });
    await session.sendAndWait('hello');
    const request = real.model.requests.at(-1);
    expect(request?.messages[0]?.text).toBe('You are a lamp.');
    expect(request?.tools).toEqual(['view']);
  });

  it('has a workspace unless infinite sessions are off', async () => {
    expect((await real.session()).workspacePath).toContain('session-state');
    expect((await real.session({ infiniteSessions: { enabled: false } })).workspacePath).toBeUndefined();
  });

  it('is refused with the runtime’s own words', async () => {
    await expect(real.session({ workingDirectory: '/no/such/folder' })).rejects.toMatchObject({
      code: 'RPC_ERROR',
      method: 'session.create',
      rpcCode: -32603,
    });
  });

  it('is not created twice', async () => {
    const client = real.client();
    await real.session({ sessionId: 'twin' }, client);
    await expect(real.session({ sessionId: 'twin' }, client)).rejects.toMatchObject({ code: 'INVALID_OPTIONS' });
  });
});
