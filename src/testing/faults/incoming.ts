import type { Observable } from 'rxjs';
import type { Wire } from '../../wire/Wire.js';

/** A wire all of whose streams, answers to calls among them, come through something. What goes out is left alone. */
export function incoming(wire: Wire, through: <T>(source$: Observable<T>) => Observable<T>): Wire {
  return {
    version: wire.version,
    call: (method, params) => through(wire.call(method, params)),
    events: (sessionId) => through(wire.events(sessionId)),
    asks: (sessionId) => through(wire.asks(sessionId)),
    withdrawn: (sessionId) => through(wire.withdrawn(sessionId)),
    answer: (answer) => through(wire.answer(answer)),
    lifecycle$: through(wire.lifecycle$),
    closed$: through(wire.closed$),
  };
}
