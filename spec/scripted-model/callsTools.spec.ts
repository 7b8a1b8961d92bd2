import { callsTools, inOrder, text, toolCall } from '../../src/scripted-model/index.js';
import { sampleRequest } from './sampleRequest.js';

const result = (id: string, said: string) => ({ id, name: 'any', text: said });
const call = (name: string, id: string) => [
  { type: 'toolCall', name, id },
  { type: 'toolArguments', text: '{}' },
];

describe('callsTools', () => {
  it('makes the calls, with the text among them, and answers with the results in the order of the calls', () => {
    const flow = callsTools([text('Hm. '), toolCall('a'), toolCall('b')], ([a, b]) => `${a?.text}${b?.text}`);

    expect(flow(sampleRequest({ index: 2 }))).toEqual([
      { type: 'text', text: 'Hm. ' },
      ...call('a', 'call_3_1'),
      ...call('b', 'call_3_2'),
    ]);
    const toolResults = [result('call_3_2', 'B'), result('call_3_1', 'A')];
    expect(flow(sampleRequest({ index: 3, toolResults }))).toBe('AB');
  });

  it('answers again when the runtime asks again', () => {
    const flow = callsTools([toolCall('a')], ([a], { index }) => `${a?.text} ${index}`);
    void flow(sampleRequest());
    const toolResults = [result('call_1_1', 'A')];

    expect([1, 2].map((index) => flow(sampleRequest({ index, toolResults })))).toEqual(['A 1', 'A 2']);
  });

  it('takes a result that did not come for an empty one', () => {
    const flow = callsTools([toolCall('a', {}, { id: 'mine' }), toolCall('b')], (results) =>
      results.map(({ text: said }) => `[${said}]`),
    );
    void flow(sampleRequest());

    expect(flow(sampleRequest({ toolResults: [result('mine', 'A')] }))).toEqual(['[A]', '[]']);
  });

  it('begins anew with every request that is not of its own', () => {
    const flow = callsTools([toolCall('a')], () => 'Done.');

    expect([flow(sampleRequest()), flow(sampleRequest({ index: 1, toolResults: [result('other', '')] }))]).toEqual([
      call('a', 'call_1_1'),
      call('a', 'call_2_1'),
    ]);
    expect(flow.continues(sampleRequest())).toBe(false);
    expect(flow.continues(sampleRequest({ toolResults: [result('call_2_1', '')] }))).toBe(true);
  });

  it('goes on in rounds, several conversations at once', () => {
    const flow = callsTools([toolCall('a')], ([a]) => callsTools([toolCall('b')], ([b]) => `${a?.text}${b?.text}`));
    const next = (index: number, id: string, said: string) =>
      flow(sampleRequest({ index, toolResults: [result(id, said)] }));
    void flow(sampleRequest({ index: 0 }));
    void flow(sampleRequest({ index: 1 }));

    expect(next(2, 'call_2_1', 'x')).toEqual(call('b', 'call_3_1'));
    expect(next(3, 'call_1_1', 'y')).toEqual(call('b', 'call_4_1'));
    expect(next(4, 'call_3_1', 'X')).toBe('xX');
    expect(next(5, 'call_4_1', 'Y')).toBe('yY');
  });

  it('is one reply of inOrder(), however many rounds it takes', () => {
    const replies = inOrder(
      callsTools([toolCall('a')], () => 'First.'),
      'Second.',
    );

    expect(replies(sampleRequest())).toEqual(call('a', 'call_1_1'));
    expect(replies(sampleRequest({ index: 1, toolResults: [result('call_1_1', '')] }))).toBe('First.');
    expect(replies(sampleRequest({ index: 2 }))).toBe('Second.');
  });
});
