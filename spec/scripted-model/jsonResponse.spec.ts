import { TestScheduler } from 'rxjs/testing';

import type { ModelChunk } from '../../src/scripted-model/index.js';
import { jsonResponse } from '../../src/scripted-model/jsonResponse.js';
import type { ResponseStep } from '../../src/scripted-model/ResponseStep.js';
import { responseCases } from './responseCases.js';
import { sampleRequest } from './sampleRequest.js';

const chunks: Record<string, ModelChunk> = { a: { type: 'text', text: 'one' }, b: { type: 'text', text: 'two' } };

/** The whole body as it must be on the wire. */
function body(content: string, tokens: number): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: {
      prompt_tokens: 1,
      completion_tokens: tokens,
      total_tokens: 1 + tokens,
      prompt_tokens_details: { cached_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  });
}

describe('jsonResponse', () => {
  const steps: Record<string, ResponseStep> = {
    E: { do: 'send', text: body('onetwo', 2) },
    N: { do: 'send', text: body('', 0) },
  };
  let scheduler: TestScheduler;

  beforeEach(() => {
    scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });

  it('gathers chunks into one JSON completion', () => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('   -a--b--|', chunks);
      const subs = '          ^------!';
      const expected = '      -------(E|)';

      expectObservable(source.pipe(jsonResponse(sampleRequest()))).toBe(expected, steps);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('makes an empty completion of an empty reply', () => {
    scheduler.run(({ cold, expectObservable }) => {
      const source = cold<ModelChunk>('--|');

      expectObservable(source.pipe(jsonResponse(sampleRequest()))).toBe('--(N|)', steps);
    });
  });

  responseCases(jsonResponse);
});
