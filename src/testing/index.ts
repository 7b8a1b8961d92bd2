/**
 * Agent sessions in virtual time: no process, no network, no real timer.
 *
 * @module copilot-rx/testing
 */

// A test in virtual time
export { marbles } from './marbles.js';
export type { MarbleHelpers, MarblesOptions } from './marbles.js';
export type { ExpectTurn, TurnExpectation } from './createExpectTurn.js';

// A runtime that is not there
export { virtualRuntime } from './virtualRuntime.js';
export type { VirtualModel, VirtualRuntime, VirtualRuntimeOptions } from './virtualRuntime.js';
export { virtualClient } from './virtualClient.js';
export type { VirtualClient, VirtualClientOptions } from './virtualClient.js';
export type { PromptMatcher } from './virtual/createScripts.js';
export type { Prompt } from './virtual/Prompt.js';
export type { VirtualEvent } from './virtual/VirtualEvent.js';
export type { VirtualTool } from './virtual/VirtualSessionPort.js';

// What a virtual agent does
export { delta } from './virtual/steps/delta.js';
export { message } from './virtual/steps/message.js';
export { reasoning } from './virtual/steps/reasoning.js';
export { tool, tools } from './virtual/steps/tool.js';
export type { ToolStep, ToolStepOptions } from './virtual/steps/tool.js';
export { toolResult } from './virtual/steps/toolResult.js';
export { toolFailure } from './virtual/steps/toolFailure.js';
export { permission } from './virtual/steps/permission.js';
export { hook } from './virtual/steps/hook.js';
export { userInput } from './virtual/steps/userInput.js';
export { subagent } from './virtual/steps/subagent.js';
export { compaction } from './virtual/steps/compaction.js';
export { retry } from './virtual/steps/retry.js';
export { error } from './virtual/steps/error.js';
export { idle } from './virtual/steps/idle.js';
export { emit } from './virtual/steps/emit.js';
export type { Step } from './virtual/Step.js';
export type { Steps } from './virtual/marbleRun.js';
export type { AskFields, VirtualAgent } from './virtual/VirtualAgent.js';
export type { ToolOutcome, VirtualToolCall, VirtualToolOptions } from './virtual/VirtualToolCall.js';
export { describeEvent } from './virtual/describeEvent.js';

// What is done about a crash
export { backOff } from '../supervision/backOff.js';
export type { BackOffOptions } from '../supervision/backOff.js';
export type { LostConnection, RestartPolicy } from '../supervision/RestartPolicy.js';

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
export type { SessionHost, SessionOpening } from '../session/SessionHost.js';
export type { OpeningMethod } from '../session/createParams.js';
export type { CopilotSession } from '../session/CopilotSession.js';
export type { SessionFeeds } from '../session/SessionFeeds.js';

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
