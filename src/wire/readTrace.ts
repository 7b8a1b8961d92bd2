import type { AskEnvelope } from '../protocol/Ask.js';
import { defined } from '../util/defined.js';
import type { Fields } from '../util/readFields.js';
import { readText } from './readText.js';

/** The W3C trace context among the fields of an ask. */
export function readTrace({ traceparent, tracestate }: Fields): Pick<AskEnvelope, 'trace'> {
  if (traceparent === undefined && tracestate === undefined) return {};
  const trace = defined({ traceparent: readText(traceparent), tracestate: readText(tracestate) });
  return Object.keys(trace).length === 0 ? {} : { trace };
}
