import { describeMarble } from '../../../examples/web-chat/marbles/describeMarble.js';
import type { Marble } from '../../../examples/web-chat/marbles/Marble.js';

const marble: Marble = { id: 'x', lane: 'asks', at: 1_000, label: 'shell', isBad: false, isOfAgent: false, shows: [] };

describe('a marble in words', () => {
  it.each<[Partial<Marble>, string]>([
    [{}, 'asks: shell'],
    [{ label: ' ', lane: 'deltas' }, 'deltas: ␣'],
    [{ span: { end: 3_100 } }, 'asks: shell, 2.1 s'],
    [{ span: { end: undefined } }, 'asks: shell, going on'],
    [{ span: { end: 1_480 }, isBad: true, isOfAgent: true }, 'asks of a sub-agent: shell, failed, 480 ms'],
  ])('of %j is %j', (part, words) => {
    expect(describeMarble({ ...marble, ...part })).toBe(words);
  });
});
