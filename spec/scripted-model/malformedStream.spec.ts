import { malformedStream } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { started } from './started.js';

describe('malformedStream', () => {
  it('ends a stream with broken JSON and no [DONE]', async () => {
    const model = await started(['Half', malformedStream(), 'too late']);

    const received = await (await ask(model)).text();
    expect(received).toContain('"content":"Half"');
    expect(received).toMatch(/data: \{"choices": \[\{"delta": \n\n$/);
  });

  it('may be any text, such as none at all', async () => {
    const model = await started(malformedStream(''));

    const response = await ask(model);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('is the whole body of a JSON response', async () => {
    const model = await started(['Half', malformedStream('<html>')]);

    expect(await (await ask(model, { stream: false })).text()).toBe('<html>');
  });
});
