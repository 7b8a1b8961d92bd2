import { reasoning } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { deltasOf } from './eventsOf.js';
import { started } from './started.js';

describe('reasoning', () => {
  it('streams beside the text', async () => {
    const model = await started([reasoning('Six times seven'), '42']);

    expect(await deltasOf(await ask(model))).toEqual([
      { reasoning_content: 'Six ' },
      { reasoning_content: 'times ' },
      { reasoning_content: 'seven' },
      { content: '42' },
    ]);
  });

  it('stands beside the text in a JSON response', async () => {
    const model = await started([reasoning('Six times seven'), '42']);

    const { choices } = await completionOf(model);
    expect(choices[0]?.message).toEqual({ role: 'assistant', content: '42', reasoning_content: 'Six times seven' });
  });
});
