import { askedOf } from './askedOf.js';
import { openHooks } from './openHooks.js';
import { openSlot } from './openSlot.js';
import { operatorOf } from './operatorOf.js';
import type { Responder } from './Responder.js';
import type { ResponderConfig } from './ResponderConfig.js';
import { seat } from './seat.js';
import type { Seating, SlotPorts } from './Slots.js';

/** Opens all slots, and finds for each ask the one that answers it. */
export function openSeating(config: ResponderConfig, ports: SlotPorts): Seating {
  const open = <Input, Output>(responder: Responder<Input, Output> | undefined) =>
    responder && openSlot(operatorOf(responder), ports);
  const tools =
    config.tools && new Map(config.tools.map(({ name, answerCalls }) => [name, openSlot(answerCalls, ports)]));
  const commands = config.commands && new Map(config.commands.map(({ name, handler }) => [name, open(handler)]));
  const hooks = openHooks(config.hooks ?? {}, ports);
  const permission = open(config.onPermissionRequest);
  const userInput = open(config.onUserInputRequest);
  const elicitation = open(config.onElicitationRequest);
  const exitPlanMode = open(config.onExitPlanModeRequest);
  const systemMessage = open(config.onSystemMessageTransform);
  const bearerToken = open(config.onBearerTokenRequest);

  return (ask) => {
    switch (ask.kind) {
      case 'tool': {
        const progress = (value: unknown) => ports.onProgress(ask.toolCallId, value);
        return seat(tools?.get(ask.toolName), askedOf(ask, ask.arguments, progress), (value) => ({ ask, value }));
      }
      case 'hook':
        return hooks(ask);
      case 'permission':
        return seat(permission, askedOf(ask, ask.request), (value) => ({ ask, value }));
      case 'userInput':
        return seat(userInput, askedOf(ask, ask), (value) => ({ ask, value }));
      case 'elicitation':
        return seat(elicitation, askedOf(ask, ask), (value) => ({ ask, value }));
      case 'exitPlanMode':
        return seat(exitPlanMode, askedOf(ask, ask), (value) => ({ ask, value }));
      case 'command':
        return seat(commands?.get(ask.commandName), askedOf(ask, ask), (value) => ({ ask, value: value ?? {} }));
      case 'systemMessage':
        return seat(systemMessage, askedOf(ask, ask), (value) => ({ ask, value }));
      case 'bearerToken':
        return seat(bearerToken, askedOf(ask, ask), (value) => ({ ask, value }));
    }
  };
}
