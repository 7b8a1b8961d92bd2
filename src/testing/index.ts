/**
 * Agent sessions in virtual time: no process, no network, no real timer.
 *
 * @module
 */

// A wire of marbles
export { marbleWire } from './marbleWire.js';
export type { MarbleAnswers, MarbleCall, MarbleWire, MarbleWireOptions } from './marbleWire.js';
export type { Wire } from '../wire/Wire.js';
export type { PersistedEvents } from '../protocol/PersistedEvents.js';
export type {
  CreatedSession,
  Method,
  Methods,
  NoParams,
  Params,
  Result,
  SessionParams,
  Success,
} from '../protocol/Methods.js';

// A session on it
export { openSession } from '../session/openSession.js';
export type { SessionHost } from '../session/SessionHost.js';
export type { OpeningMethod } from '../session/createParams.js';
export type { CopilotSession } from '../session/CopilotSession.js';
