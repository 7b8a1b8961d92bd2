import type { Ask, AskKind } from './Ask.js';
import type { HookOutput } from './hooks.js';
import type { PermissionDecision } from './PermissionRequest.js';
import type { ToolResult } from './ToolResult.js';

/** From a kind of ask to what answers it. */
export interface Answers {
  tool: ToolResult;
  permission: PermissionDecision;
  userInput: UserInputAnswer;
  /** `undefined`: no opinion. */
  hook: HookOutput | undefined;
  elicitation: ElicitationAnswer;
  exitPlanMode: ExitPlanModeAnswer;
  command: CommandAnswer;
  systemMessage: SystemMessageAnswer;
  bearerToken: BearerTokenAnswer;
}

/** An ask together with its answer, ready for the wire. */
export type Answer = {
  [Kind in AskKind]: { readonly ask: Extract<Ask, { kind: Kind }>; readonly value: Answers[Kind] };
}[AskKind];

/** What the user said. */
export interface UserInputAnswer {
  readonly answer: string;
  /** Whether it is none of the choices. */
  readonly wasFreeform?: boolean;
}

/** A form that was filled in, turned down, or closed. */
export type ElicitationAnswer =
  | { readonly action: 'accept'; readonly content: Readonly<Record<string, unknown>> }
  | { readonly action: 'decline' | 'cancel' };

/** Whether the plan is carried out, and how. */
export interface ExitPlanModeAnswer {
  readonly approved: boolean;
  readonly selectedAction?: string;
  readonly feedback?: string;
}

/** How a slash command ended. */
export interface CommandAnswer {
  readonly error?: string;
}

/** The sections, rewritten; those that are left out stay. */
export interface SystemMessageAnswer {
  readonly sections: Readonly<Record<string, { readonly content: string }>>;
}

/** A token for one model request, or why there is none. */
export type BearerTokenAnswer = { readonly token: string } | { readonly error: string };
