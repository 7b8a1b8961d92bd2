/**
 * Agent sessions in virtual time: no process, no network, no real timer.
 *
 * @module
 */

// A wire of marbles
export { marbleWire } from './marbleWire.js';
export type { MarbleAnswers, MarbleCall, MarbleWire, MarbleWireOptions } from './marbleWire.js';
export type { Wire } from '../wire/Wire.js';
export type {
  CreatedSession,
  Method,
  Methods,
  NoParams,
  Params,
  PendingItem,
  Result,
  SessionParams,
} from '../protocol/Methods.js';

// A session on it
export { openSession } from '../session/openSession.js';
export type { SessionHost } from '../session/openSession.js';
export type { CopilotSession } from '../session/CopilotSession.js';

// Marbles whose failures can be read
export { runMarbles } from './marbles/runMarbles.js';
export { createMarbleAssert } from './marbles/createMarbleAssert.js';
export type { AssertEqual } from './marbles/createMarbleAssert.js';
export { MarbleAssertionError } from './marbles/MarbleAssertionError.js';

// Faults of a wire
export { withFaults } from './faults/withFaults.js';
export type { WireFault } from './faults/WireFault.js';
export { crashAt } from './faults/crashAt.js';
export { freeze } from './faults/freeze.js';
export type { FreezeOptions } from './faults/freeze.js';
export { slow } from './faults/slow.js';
export { reorder } from './faults/reorder.js';
export type { ReorderOptions } from './faults/reorder.js';

// Matchers for expect, and without it
export { copilotMatchers } from './matchers/copilotMatchers.js';
export type { CopilotMatchers } from './matchers/copilotMatchers.js';
export { expectEvents } from './matchers/expectEvents.js';
export { toEndWith } from './matchers/toEndWith.js';
export type { Ending } from './matchers/toEndWith.js';
export { toHaveAsked } from './matchers/toHaveAsked.js';
export { toHaveEmitted } from './matchers/toHaveEmitted.js';
export { toHaveText } from './matchers/toHaveText.js';
export { toHaveToolCall } from './matchers/toHaveToolCall.js';
export type { MatcherResult } from './matchers/MatcherResult.js';
