import { firstValueFrom, toArray } from 'rxjs';

import type { ModelReply, ModelScript } from '../../src/scripted-model/index.js';
import { replyOf } from '../../src/scripted-model/replyOf.js';
import { sampleRequest } from './sampleRequest.js';

/** The text of the whole reply. */
async function said(script: ModelReply | ModelScript): Promise<string> {
  const chunks = await firstValueFrom(replyOf(script, sampleRequest({ lastUserText: 'Hi' })).pipe(toArray()));
  return chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : chunk.type)).join('');
}

describe('replyOf', () => {
  it('takes a reply as it is', async () => {
    expect(await said('Hello')).toBe('Hello');
  });

  it('asks a script, also one that takes its time', async () => {
    expect(await said(({ lastUserText }) => `You said ${lastUserText}`)).toBe('You said Hi');
    expect(await said(({ lastUserText }) => Promise.resolve(`You said ${lastUserText}`))).toBe('You said Hi');
  });

  it('asks for a reply when the script gives none, at once or later', async () => {
    const help = 'The scripted model has no reply for request 0 (last user text: "Hi")';

    expect(await said(() => undefined)).toContain(help);
    expect(await said(() => Promise.resolve(undefined))).toContain(help);
  });

  it('asks the script anew for each subscriber, and not before', () => {
    const script = jest.fn(() => 'Hi');
    const reply$ = replyOf(script, sampleRequest());
    expect(script).not.toHaveBeenCalled();

    reply$.subscribe();
    reply$.subscribe();
    expect(script).toHaveBeenCalledTimes(2);
  });

  it('errors with what the script throws', () => {
    const bug = new Error('bug');
    const error = jest.fn();
    replyOf(() => {
      throw bug;
    }, sampleRequest()).subscribe({ error });

    expect(error).toHaveBeenCalledWith(bug);
  });
});
