import type { TraceContext } from '../protocol/Ask.js';

/** Options with the caller's trace context, unless they have one: a `tracestate` belongs to its own `traceparent` only. */
export function withTrace<Options extends TraceContext>(options: Options, trace: () => TraceContext): Options {
  return options.traceparent === undefined ? { ...trace(), ...options } : options;
}
