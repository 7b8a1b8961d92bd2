import { dropConnection } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { started } from './started.js';

describe('dropConnection', () => {
  it('loses the connection after what was said', async () => {
    const model = await started(['Half an answer', dropConnection(), 'too late']);

    const body = (await ask(model)).body?.pipeThrough(new TextDecoderStream()).getReader();
    const received: string[] = [];
    const readAll = async () => {
      for (;;) received.push((await body?.read())?.value ?? '');
    };
    await expect(readAll()).rejects.toThrow('terminated');
    expect(received.join('')).toContain('"content":"answer"');
    expect(received.join('')).not.toContain('too late');
  });

  it.each([true, false])('loses it before any answer when nothing was said (stream: %s)', async (stream) => {
    const model = await started(dropConnection());

    await expect(ask(model, { stream })).rejects.toThrow('fetch failed');
  });

  it('is neither an abort of the client nor a failure of the script', async () => {
    const model = await started(dropConnection());
    const aborted = jest.fn();
    model.aborted$.subscribe(aborted);

    await expect(ask(model)).rejects.toThrow('fetch failed');
    await model.close();
    expect(aborted).not.toHaveBeenCalled();
    expect(model.errors).toEqual([]);
  });
});
