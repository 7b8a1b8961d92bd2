/**
 * Pure functions over session events. Nothing of Node in them, so they run in a browser, too.
 *
 * @module copilot-rx/operators
 */

// By type
export { ofType } from './ofType.js';

// Text
export { textDeltas } from './textDeltas.js';
export { accumulateText } from './accumulateText.js';

// The end of a run
export { untilIdle } from './untilIdle.js';
export { finalMessage } from './finalMessage.js';

// The whole conversation
export { toConversation } from './toConversation.js';
export { emptyConversation } from './emptyConversation.js';

// Into a user interface
export { toExternalStore } from './toExternalStore.js';
export type { ExternalStore, ExternalStoreOptions } from './toExternalStore.js';
export { latestPerFrame } from './latestPerFrame.js';
export type { Frame } from './nextFrame.js';

// Agents
export { byAgent } from './byAgent.js';

// Time
export { withTimeouts } from './withTimeouts.js';
export type { TurnLimits } from './withTimeouts.js';
export { waitingFor } from './waitingFor.js';
export type { Waiting } from '../errors/Waiting.js';
export type { TurnLimit } from '../errors/TurnTimeoutError.js';

// Slow consumers
export { coalesceDeltas } from './coalesceDeltas.js';
export { bufferedBy } from './bufferedBy.js';
export { toAsyncIterable } from './toAsyncIterable.js';
export { toReadableStream } from './toReadableStream.js';
export type { BufferOptions, WhenFull } from './BufferOptions.js';
export { BufferOverflowError } from '../errors/BufferOverflowError.js';

// Reading at one's own pace
export { pullEvents } from './pullEvents.js';
export { readEvents } from './readEvents.js';
export type { EventLog, EventLogParams, EventPage, ReadEventsOptions } from './EventPage.js';
