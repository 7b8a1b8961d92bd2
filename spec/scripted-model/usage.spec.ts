import { reasoning, usage } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { eventsOf } from './eventsOf.js';
import { started } from './started.js';

const wire = {
  prompt_tokens: 1200,
  completion_tokens: 8,
  total_tokens: 1208,
  prompt_tokens_details: { cached_tokens: 1000 },
  completion_tokens_details: { reasoning_tokens: 5 },
};
const used = usage({ inputTokens: 1200, outputTokens: 8, cacheReadTokens: 1000, reasoningTokens: 5 });

describe('usage', () => {
  it('is the last event of a stream, without choices', async () => {
    const model = await started(['Hi.', used]);

    const events = await eventsOf(await ask(model));
    expect(events.map(({ choices }) => choices[0]?.delta)).toEqual([
      { role: 'assistant', content: '' },
      { content: 'Hi.' },
      {},
      undefined,
    ]);
    expect(events.at(-1)).toMatchObject({ choices: [], usage: wire });
  });

  it('is part of a JSON response', async () => {
    const model = await started(['Hi.', used]);

    expect((await completionOf(model)).usage).toEqual(wire);
  });

  it('is estimated at four characters a token when the client asks for it and the script has none', async () => {
    const model = await started([reasoning('12345678'), '1234']);
    const messages = [{ role: 'user', content: '1234567890' }];

    const events = await eventsOf(await ask(model, { messages, stream_options: { include_usage: true } }));
    expect(events.at(-1)?.usage).toMatchObject({
      prompt_tokens: 3,
      completion_tokens: 3,
      total_tokens: 6,
      completion_tokens_details: { reasoning_tokens: 2 },
    });
  });

  it('is not sent when nobody asks for it', async () => {
    const model = await started('Hi.');

    expect((await eventsOf(await ask(model))).filter((event) => event.usage)).toEqual([]);
  });
});
