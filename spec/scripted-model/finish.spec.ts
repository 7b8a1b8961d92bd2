import { finish, toolCall } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { completionOf } from './completionOf.js';
import { eventsOf } from './eventsOf.js';
import { started } from './started.js';

describe('finish', () => {
  it.each(['stop', 'length', 'tool_calls', 'content_filter'] as const)('ends a reply with %s', async (reason) => {
    const model = await started(['And then the', finish(reason)]);

    expect((await eventsOf(await ask(model))).at(-1)?.choices[0]?.finish_reason).toBe(reason);
    expect((await completionOf(model)).choices[0]?.finish_reason).toBe(reason);
  });

  it('overrides what would fit, wherever it stands', async () => {
    const model = await started([finish('length'), toolCall('view')]);

    expect((await completionOf(model)).choices[0]?.finish_reason).toBe('length');
  });
});
