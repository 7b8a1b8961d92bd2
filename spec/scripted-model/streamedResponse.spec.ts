import { TestScheduler } from 'rxjs/testing';

import type { ModelChunk } from '../../src/scripted-model/index.js';
import type { ResponseStep } from '../../src/scripted-model/ResponseStep.js';
import { streamedResponse } from '../../src/scripted-model/streamedResponse.js';
import { responseCases } from './responseCases.js';
import { sampleRequest } from './sampleRequest.js';

const chunks: Record<string, ModelChunk> = { a: { type: 'text', text: 'one' }, b: { type: 'text', text: 'two' } };

/** One event as it must be on the wire. */
function event(delta: object, finish_reason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason }];
  const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

describe('streamedResponse', () => {
  const role = event({ role: 'assistant', content: '' });
  const end = `${event({}, 'stop')}data: [DONE]\n\n`;
  const steps: Record<string, ResponseStep> = {
    A: { do: 'send', text: role + event({ content: 'one' }) },
    B: { do: 'send', text: event({ content: 'two' }) },
    E: { do: 'send', text: end },
    N: { do: 'send', text: role + end },
  };
  let scheduler: TestScheduler;

  beforeEach(() => {
    scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });

  it('turns chunks into server-sent events as they come', () => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('   -a--b--|', chunks);
      const subs = '          ^------!';
      const expected = '      -A--B--(E|)';

      expectObservable(source.pipe(streamedResponse(sampleRequest()))).toBe(expected, steps);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('makes an empty completion of an empty reply', () => {
    scheduler.run(({ cold, expectObservable }) => {
      const source = cold<ModelChunk>('--|');

      expectObservable(source.pipe(streamedResponse(sampleRequest()))).toBe('--(N|)', steps);
    });
  });

  responseCases(streamedResponse);
});
