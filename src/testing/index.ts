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
export type { SessionHost, SessionOpening } from '../session/openSession.js';
export type { CopilotSession } from '../session/CopilotSession.js';
export type { SessionFeeds } from '../session/SessionFeeds.js';

// Recordings
export { record } from '../session/record.js';
export type { Recordable, RecordOptions } from '../session/record.js';
export { replay } from './replay.js';
export type { ReplayedSession } from './ReplayedSession.js';
export type { ReplayOptions } from './ReplayOptions.js';
export type { ReplaySource } from './ReplaySource.js';
export type {
  RecordedEnd,
  RecordedMoment,
  RecordedSettlement,
  RecordingHeader,
  RecordingLine,
} from '../protocol/RecordingLine.js';
export { RecordingError } from '../errors/RecordingError.js';
