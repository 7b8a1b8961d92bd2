/**
 * `permission.requested`, `external_tool.requested`, `user_input.requested`, `elicitation.requested` and
 * `exit_plan_mode.requested` (protocol 3): somebody is asked something. Protocol 2 asks without an event.
 */
export interface AskRequestedData {
  readonly requestId: string;
  readonly toolCallId?: string;
  /** Of `permission.requested`: what is to be allowed. */
  readonly permissionRequest?: { readonly kind?: string; readonly toolCallId?: string };
}
