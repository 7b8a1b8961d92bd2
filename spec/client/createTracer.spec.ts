import { createTracer } from '../../src/client/createTracer.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('createTracer', () => {
  it('asks anew each time', () => {
    let count = 0;
    const trace = createTracer(() => ({ traceparent: String((count += 1)) }));
    expect([trace(), trace()]).toEqual([{ traceparent: '1' }, { traceparent: '2' }]);
  });

  it.each([
    [
      { traceparent, tracestate: 'a=b', baggage: 'c=d' },
      { traceparent, tracestate: 'a=b' },
    ],
    [{}, {}],
    [{ traceparent: 7 }, {}],
    [undefined, {}],
  ])('takes what belongs there of %j', (given, trace) => {
    expect(createTracer(() => given as object)()).toEqual(trace);
  });

  it('gives nothing when there is nobody to ask', () => {
    expect(createTracer()()).toEqual({});
  });

  it('gives nothing when it throws, and tells', () => {
    const told: Diagnostic[] = [];
    const cause = new Error('No SDK');
    const trace = createTracer(
      () => {
        throw cause;
      },
      (diagnostic) => told.push(diagnostic),
    );
    expect(trace()).toEqual({});
    expect(told).toEqual([
      { level: 'warning', code: 'trace-context-failed', message: expect.any(String) as string, cause },
    ]);
  });
});
