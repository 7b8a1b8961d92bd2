import { concat, of, throwError, type OperatorFunction } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import {
  dropConnection,
  httpError,
  malformedStream,
  type ModelChunk,
  type ModelRequest,
} from '../../src/scripted-model/index.js';
import type { ResponseStep } from '../../src/scripted-model/ResponseStep.js';
import { sampleRequest } from './sampleRequest.js';

/** What both ways of turning chunks into a response have in common. */
export function responseCases(respond: (request: ModelRequest) => OperatorFunction<ModelChunk, ResponseStep>): void {
  const operator = respond(sampleRequest());
  const chunks: Record<string, ModelChunk> = {
    d: dropConnection(),
    h: httpError(429, { message: 'Slow down.', retryAfterSeconds: 1 }),
    m: malformedStream('<html>'),
  };
  const steps: Record<string, ResponseStep> = {
    D: { do: 'drop' },
    H: { do: 'refuse', status: 429, message: 'Slow down.', headers: { 'retry-after': '1' } },
    M: { do: 'send', text: '<html>' },
  };
  let scheduler: TestScheduler;

  beforeEach(() => {
    scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });

  it.each(['d', 'h', 'm'])('ends at a chunk that cuts the reply short, and unsubscribes (%s)', (chunk) => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold(`  --${chunk}--d--|`, chunks);
      const unsub = '         --!';
      const expected = `      --(${chunk.toUpperCase()}|)`;

      expectObservable(source.pipe(operator)).toBe(expected, steps);
      expectSubscriptions(source.subscriptions).toBe(`^${unsub.trim().slice(1)}`);
    });
  });

  it('says nothing while the source says nothing', () => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<ModelChunk>('-');

      expectObservable(source.pipe(operator)).toBe('-');
      expectSubscriptions(source.subscriptions).toBe('^');
    });
  });

  it('errors with the source', () => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<ModelChunk>('--#', {}, 'bug');

      expectObservable(source.pipe(operator)).toBe('--#', {}, 'bug');
      expectSubscriptions(source.subscriptions).toBe('^-!');
    });
  });

  it('unsubscribes the source when left early', () => {
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('     -----d|', chunks);
      const unsub = '      ---!';

      expectObservable(source.pipe(operator), unsub).toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });

  it('works with a synchronous source, and for each subscriber anew', () => {
    const text: ModelChunk = { type: 'text', text: 'Hi' };
    const step$ = of(text).pipe(operator);
    const texts = [0, 1].map(() => {
      const sent: ResponseStep[] = [];
      step$.subscribe((step) => sent.push(step));
      return sent;
    });

    expect(texts[0]?.length).toBeGreaterThan(0);
    expect(texts[0]).toEqual(texts[1]);
  });

  it('errors at a chunk that makes no sense', () => {
    const error = jest.fn();
    const orphan: ModelChunk = { type: 'toolArguments', text: '{}' };
    concat(
      of(orphan),
      throwError(() => new Error('never reached')),
    )
      .pipe(operator)
      .subscribe({ error });

    expect(error).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ code: 'SCRIPTED_MODEL_FAILED' }));
  });
}
