import { inOrder, type ModelReply } from '../../src/scripted-model/index.js';
import { sampleRequest } from './sampleRequest.js';

describe('inOrder', () => {
  it('gives the first request the first reply, the second the second', () => {
    const script = inOrder('One', ['Two', 'and a half']);

    const replies = [script(sampleRequest()), script(sampleRequest())];
    expect(replies).toEqual<ModelReply[]>(['One', ['Two', 'and a half']]);
  });

  it('asks a function among the replies', () => {
    const script = inOrder('One', ({ lastUserText }) => `You said ${lastUserText}`);
    void script(sampleRequest());

    expect(script(sampleRequest({ lastUserText: 'Two' }))).toBe('You said Two');
  });

  it('says clearly when it runs out, each time', () => {
    const script = inOrder('One');
    void script(sampleRequest());

    expect(() => script(sampleRequest({ lastUserText: 'More!' }))).toThrow(
      'inOrder() has 1 reply, but this is request 2 (last user text: "More!")',
    );
    expect(() => script(sampleRequest())).toThrow('request 3');
  });

  it('counts for itself, so that two can serve one model', () => {
    const main = inOrder('main');
    const other = inOrder('other');

    expect([main(sampleRequest({ index: 0 })), other(sampleRequest({ index: 1 }))]).toEqual(['main', 'other']);
  });
});
