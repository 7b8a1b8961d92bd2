import type { TraceContext } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { readFields } from '../util/readFields.js';
import { readTrace } from '../wire/readTrace.js';

/** Makes a function that gives the caller's trace context, and none when `get` fails: nobody's prompt waits for telemetry. */
export function createTracer(
  get: () => TraceContext = () => ({}),
  report: (diagnostic: Diagnostic) => void = () => undefined,
): () => TraceContext {
  return () => {
    try {
      // Only what belongs there: a carrier may hold more, such as baggage.
      return readTrace(readFields(get())).trace ?? {};
    } catch (cause) {
      const message = '`onGetTraceContext` threw: the runtime is told of no trace.';
      report({ level: 'warning', code: 'trace-context-failed', message, cause });
      return {};
    }
  };
}
