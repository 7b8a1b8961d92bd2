import type {
  BearerTokenAnswer,
  ElicitationAnswer,
  ExitPlanModeAnswer,
  SystemMessageAnswer,
  UserInputAnswer,
} from '../protocol/Answer.js';
import type {
  BearerTokenAsk,
  ElicitationAsk,
  ExitPlanModeAsk,
  SystemMessageAsk,
  UserInputAsk,
} from '../protocol/Ask.js';
import type { PermissionDecision, PermissionRequest } from '../protocol/PermissionRequest.js';
import type { Command } from './Command.js';
import type { HookResponders } from './HookResponders.js';
import type { Responder } from './Responder.js';
import type { Tool } from './Tool.js';

/**
 * Who answers what the runtime asks. Each slot takes a function that returns a value, a promise or an Observable, or a
 * `pipeline` of operators over the stream of its asks.
 */
export interface ResponderConfig {
  /** Tools for the model, made with `defineTool`. */
  readonly tools?: readonly Tool[];
  /** Called at points of a session's life; they may look on, change or forbid. */
  readonly hooks?: HookResponders;
  /** May the agent do this? Without it everything is denied; `allow()` approves everything. */
  readonly onPermissionRequest?: Responder<PermissionRequest, PermissionDecision>;
  /** The model asks the user. Switches on its tool `ask_user`. */
  readonly onUserInputRequest?: Responder<UserInputAsk, UserInputAnswer>;
  /** A form for the user to fill in (protocol 3). Without it forms are closed. */
  readonly onElicitationRequest?: Responder<ElicitationAsk, ElicitationAnswer>;
  /** The agent has a plan and wants to carry it out (protocol 3). Without it plans are not approved. */
  readonly onExitPlanModeRequest?: Responder<ExitPlanModeAsk, ExitPlanModeAnswer>;
  /** Rewrites sections of the system message that are marked for it (protocol 3). */
  readonly onSystemMessageTransform?: Responder<SystemMessageAsk, SystemMessageAnswer>;
  /**
   * Gives the token for a model request of a custom provider, before every one of them (protocol 3). It beats the provider's own
   * keys, but for the `bearerToken` of an `azure` one. An `error` ends the run after some retries.
   */
  readonly onBearerTokenRequest?: Responder<BearerTokenAsk, BearerTokenAnswer>;
  /** Slash commands of your own (protocol 3). */
  readonly commands?: readonly Command[];
}
