import { defer } from 'rxjs';
import type { Wire } from '../../wire/Wire.js';

/** Whatever is subscribed to is of the wire that is there at that moment. */
export function latest(wire: () => Wire): Wire {
  return {
    version: wire().version,
    call: (method, params) => defer(() => wire().call(method, params)),
    events: (sessionId) => defer(() => wire().events(sessionId)),
    asks: (sessionId) => defer(() => wire().asks(sessionId)),
    withdrawn: (sessionId) => defer(() => wire().withdrawn(sessionId)),
    answer: (answer) => defer(() => wire().answer(answer)),
    lifecycle$: defer(() => wire().lifecycle$),
    closed$: defer(() => wire().closed$),
  };
}
