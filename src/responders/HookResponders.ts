import type { HookInput, HookOutput, HookType } from '../protocol/hooks.js';
import type { Responder } from './Responder.js';

/** Answers one kind of hook; returns nothing when it has no opinion. */
export type HookResponder<Type extends HookType> = Responder<HookInput<Type>, HookOutput<Type> | undefined | void>;

/** Who is called at which point of a session's life. A hook holds up the agent until it is answered, for a minute at most. */
export interface HookResponders {
  /** Before a tool runs: allow, deny, have the user asked, or change its arguments. */
  readonly onPreToolUse?: HookResponder<'preToolUse'>;
  /** After a tool has run: change its result, or add to what the model knows. */
  readonly onPostToolUse?: HookResponder<'postToolUse'>;
  /** After a tool has failed (protocol 3). */
  readonly onPostToolUseFailure?: HookResponder<'postToolUseFailure'>;
  /** Before a prompt reaches the agent: change it, or add to it. */
  readonly onUserPromptSubmitted?: HookResponder<'userPromptSubmitted'>;
  /** After the runtime has added to a prompt (protocol 3). */
  readonly onUserPromptTransformed?: HookResponder<'userPromptTransformed'>;
  /** Protocol 3: at the first prompt after create or resume. Protocol 2: at every run. */
  readonly onSessionStart?: HookResponder<'sessionStart'>;
  /** Protocol 3: when the session is closed. Protocol 2: after every run. */
  readonly onSessionEnd?: HookResponder<'sessionEnd'>;
  /** A model call has failed. */
  readonly onErrorOccurred?: HookResponder<'errorOccurred'>;
  /** The agent thinks it is done; may make it go on (protocol 3). */
  readonly onAgentStop?: HookResponder<'agentStop'>;
  /** Before an MCP server is called (protocol 3). */
  readonly onPreMcpToolCall?: HookResponder<'preMcpToolCall'>;
  /** A sub-agent begins (protocol 3). */
  readonly onSubagentStart?: HookResponder<'subagentStart'>;
  /** A sub-agent ends (protocol 3). */
  readonly onSubagentStop?: HookResponder<'subagentStop'>;
}
