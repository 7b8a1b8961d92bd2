import type { ElicitationAsk, ExitPlanModeAsk, UserInputAsk } from '../protocol/Ask.js';
import type { PermissionRequest } from '../protocol/PermissionRequest.js';

/** Something that waits on a desk for somebody's answer. Switch on `kind`. */
export type DeskAsk =
  | DeskAskOf<'permission', PermissionRequest>
  | DeskAskOf<'userInput', UserInputAsk>
  | DeskAskOf<'elicitation', ElicitationAsk>
  | DeskAskOf<'exitPlanMode', ExitPlanModeAsk>;

/** The name of a kind of ask that a desk takes. */
export type DeskAskKind = DeskAsk['kind'];

/** An ask of one kind. */
export interface DeskAskOf<Kind, Input> {
  /** Random: whoever knows it was told of the ask, and may answer it. */
  readonly id: string;
  readonly kind: Kind;
  /** The session that asks. */
  readonly sessionId: string;
  /** The tool call it is about, where there is one. */
  readonly toolCallId?: string;
  /** The sub-agent that asks; absent for the main agent. */
  readonly agentId?: string;
  /** What is asked. */
  readonly input: Input;
}
