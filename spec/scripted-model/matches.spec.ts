import { matches } from '../../src/scripted-model/matches.js';
import type { ModelMatcher, ModelRequest } from '../../src/scripted-model/index.js';
import { sampleRequest } from './sampleRequest.js';

const prompt = sampleRequest({ lastUserText: 'What about tea?', tools: ['bash'], model: 'gpt-small' });
const round = sampleRequest({ ...prompt, toolResults: [{ id: '1', name: 'look_up', text: 'ok' }] });

describe('matches', () => {
  it.each<[ModelMatcher, ModelRequest, boolean]>([
    ['tea', prompt, true],
    ['Tea', prompt, false],
    [/TEA/i, prompt, true],
    [/^tea/, prompt, false],
    ['tea', round, false],
    [{ text: 'tea' }, round, false],
    [{ text: 'tea', toolResult: 'look_up' }, round, true],
    [{ text: 'milk', toolResult: 'look_up' }, round, false],
    [{ toolResult: 'look_up' }, round, true],
    [{ toolResult: 'look_up' }, prompt, false],
    [{ toolResult: 'look' }, round, false],
    [{ tool: 'bash' }, round, true],
    [{ tool: 'sql' }, prompt, false],
    [{ model: 'gpt' }, prompt, false],
    [{ model: 'gpt-small' }, prompt, true],
    [{ model: /^gpt/ }, prompt, true],
    [{}, round, true],
    [({ tools }) => tools.length === 1, prompt, true],
    [() => false, prompt, false],
  ])('by %p: case %#', (matcher, request, fits) => {
    expect(matches(matcher, request)).toBe(fits);
  });

  it('does not depend on where a global RegExp was', () => {
    const tea = /tea/g;

    expect([matches(tea, prompt), matches(tea, prompt)]).toEqual([true, true]);
  });
});
