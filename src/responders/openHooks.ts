import type { Observable } from 'rxjs';
import type { HookAsk } from '../protocol/Ask.js';
import type { HookInput, HookOutput, HookType } from '../protocol/hooks.js';
import { askedOf } from './askedOf.js';
import type { HookResponders } from './HookResponders.js';
import { type OpenSlot, openSlot } from './openSlot.js';
import { operatorOf } from './operatorOf.js';
import type { Responder } from './Responder.js';
import { seat } from './seat.js';
import type { Settlement, SlotPorts } from './Slots.js';

/** Opens the hooks' slots; what it returns finds the one of an ask. */
export function openHooks(
  hooks: HookResponders,
  ports: SlotPorts,
): (ask: HookAsk) => Observable<Settlement> | undefined {
  const open = <Input, Output>(responder: Responder<Input, Output> | undefined) =>
    responder && openSlot(operatorOf(responder), ports);
  const slots: HookSlots = {
    preToolUse: open(hooks.onPreToolUse),
    postToolUse: open(hooks.onPostToolUse),
    postToolUseFailure: open(hooks.onPostToolUseFailure),
    userPromptSubmitted: open(hooks.onUserPromptSubmitted),
    userPromptTransformed: open(hooks.onUserPromptTransformed),
    sessionStart: open(hooks.onSessionStart),
    sessionEnd: open(hooks.onSessionEnd),
    errorOccurred: open(hooks.onErrorOccurred),
    agentStop: open(hooks.onAgentStop),
    preMcpToolCall: open(hooks.onPreMcpToolCall),
    subagentStart: open(hooks.onSubagentStart),
    subagentStop: open(hooks.onSubagentStop),
  };
  return (ask) => seatHook(slots, ask);
}

type HookSlots = {
  readonly [Type in HookType]: OpenSlot<HookInput<Type>, HookOutput<Type> | undefined | void> | undefined;
};

/** Generic, so that the slot and the input are known to be of the same hook. */
function seatHook<Type extends HookType>(slots: HookSlots, ask: HookAsk<Type>): Observable<Settlement> | undefined {
  // Its own, for the name comes from the wire: `constructor` is no hook.
  const slot: OpenSlot<HookInput<Type>, HookOutput<Type> | undefined | void> | undefined = Object.hasOwn(
    slots,
    ask.hook,
  )
    ? slots[ask.hook]
    : undefined;
  // A hook that returns null means what one that returns nothing means.
  return seat(slot, askedOf(ask, ask.input), (value) => ({ ask, value: value ?? undefined }));
}
