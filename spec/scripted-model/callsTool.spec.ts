import { callsTool } from '../../src/scripted-model/index.js';
import { sampleRequest } from './sampleRequest.js';

const toolResults = [{ id: 'call_1_1', name: 'look_up', text: 'It does not start.' }];

describe('callsTool', () => {
  it('calls, and answers with the result', () => {
    const flow = callsTool('look_up', { id: 7 }, ({ text, name }) => `${name} says: ${text}`);

    expect(flow(sampleRequest())).toEqual([
      { type: 'toolCall', name: 'look_up', id: 'call_1_1' },
      { type: 'toolArguments', text: '{"id":7}' },
    ]);
    expect(flow(sampleRequest({ index: 1, toolResults }))).toBe('look_up says: It does not start.');
  });

  it('says what the tool said, if it is not told otherwise', () => {
    const flow = callsTool('look_up');
    void flow(sampleRequest());

    expect(flow(sampleRequest({ index: 1, toolResults }))).toBe('It does not start.');
  });
});
