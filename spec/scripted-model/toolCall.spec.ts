import { toolCall } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { deltasOf, eventsOf } from './eventsOf.js';
import { started } from './started.js';

describe('toolCall', () => {
  it('streams its name, then its arguments in pieces', async () => {
    const model = await started(toolCall('bash', { command: 'echo hi' }));

    const deltas = await deltasOf(await ask(model));
    expect(deltas).toEqual([
      { tool_calls: [{ index: 0, id: 'call_1_1', type: 'function', function: { name: 'bash', arguments: '' } }] },
      { tool_calls: [{ index: 0, function: { arguments: '{"command":"echo ' } }] },
      { tool_calls: [{ index: 0, function: { arguments: 'hi"}' } }] },
    ]);
  });

  it('is parallel when there are several in one reply', async () => {
    const model = await started([
      'Two at once: ',
      toolCall('view', { path: '/a' }),
      toolCall('view', {}, { id: 'mine' }),
    ]);

    const { choices } = await completionOf(model);
    expect(choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: 'Two at once: ',
        tool_calls: [
          { id: 'call_1_1', type: 'function', function: { name: 'view', arguments: '{"path":"/a"}' } },
          { id: 'mine', type: 'function', function: { name: 'view', arguments: '{}' } },
        ],
      },
    });
    const deltas = await deltasOf(await ask(model));
    expect(deltas.at(-1)).toEqual({ tool_calls: [{ index: 1, function: { arguments: '{}' } }] });
  });

  it('finishes the reply with tool_calls and no text', async () => {
    const model = await started(toolCall('view'));

    const { choices } = await completionOf(model);
    expect(choices[0]?.message.content).toBeNull();
    expect((await eventsOf(await ask(model))).at(-1)?.choices).toEqual([
      { index: 0, delta: {}, finish_reason: 'tool_calls' },
    ]);
  });

  it('sends text as it is, valid JSON or not', async () => {
    const model = await started(toolCall('view', '{"path": broken'));

    const { choices } = await completionOf(model);
    expect(choices[0]?.message.tool_calls).toMatchObject([{ function: { arguments: '{"path": broken' } }]);
  });

  it('gets an id of its own in each reply', async () => {
    const model = await started(toolCall('view'));

    const ids = [await completionOf(model), await completionOf(model)].map(({ choices }) => choices[0]?.message);
    expect(ids).toMatchObject([{ tool_calls: [{ id: 'call_1_1' }] }, { tool_calls: [{ id: 'call_2_1' }] }]);
  });
});
