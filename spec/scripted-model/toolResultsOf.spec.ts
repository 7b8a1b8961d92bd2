import type { ModelMessage } from '../../src/scripted-model/index.js';
import { toolResultsOf } from '../../src/scripted-model/toolResultsOf.js';

const user: ModelMessage = { role: 'user', text: 'Go', toolCalls: [] };
const asks = (...ids: string[]): ModelMessage => ({
  role: 'assistant',
  text: '',
  toolCalls: ids.map((id) => ({ id, name: `tool ${id}`, arguments: '{}' })),
});
const answers = (id: string): ModelMessage => ({ role: 'tool', text: `result ${id}`, toolCalls: [], toolCallId: id });

describe('toolResultsOf', () => {
  it('gives the results that are new, with the names of their tools', () => {
    expect(toolResultsOf([user, asks('a'), answers('a'), asks('b', 'c'), answers('c'), answers('b')])).toEqual([
      { id: 'c', name: 'tool c', text: 'result c' },
      { id: 'b', name: 'tool b', text: 'result b' },
    ]);
  });

  it('still gives them when the user steers in between', () => {
    expect(toolResultsOf([asks('a'), answers('a'), user]).map(({ id }) => id)).toEqual(['a']);
  });

  it('gives none in a new turn, nor at the start', () => {
    expect(toolResultsOf([asks('a'), answers('a'), asks(), user])).toEqual([]);
    expect(toolResultsOf([user])).toEqual([]);
  });

  it('knows no name when the call is gone', () => {
    expect(toolResultsOf([answers('a')])).toEqual([{ id: 'a', name: '', text: 'result a' }]);
  });
});
