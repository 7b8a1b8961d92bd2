import { text } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { deltasOf } from './eventsOf.js';
import { started } from './started.js';

describe('text', () => {
  it('streams a string word by word', async () => {
    const model = await started(text('Hello, big  world'));

    const response = await ask(model);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await deltasOf(response)).toEqual([{ content: 'Hello, ' }, { content: 'big  ' }, { content: 'world' }]);
  });

  it('streams a list exactly as given', async () => {
    const model = await started(text(['Hel', 'lo', ' ', '']));

    expect(await deltasOf(await ask(model))).toEqual([
      { content: 'Hel' },
      { content: 'lo' },
      { content: ' ' },
      { content: '' },
    ]);
  });

  it('is one content in a JSON response', async () => {
    const model = await started(text('Hello, big  world'));

    const { choices } = await completionOf(model);
    expect(choices).toEqual([
      { index: 0, message: { role: 'assistant', content: 'Hello, big  world' }, finish_reason: 'stop' },
    ]);
  });
});
