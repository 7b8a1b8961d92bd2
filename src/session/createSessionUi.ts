import { firstValueFrom } from 'rxjs';
import { CapabilityMissingError } from '../errors/CapabilityMissingError.js';
import type { ElicitationAnswer } from '../protocol/Answer.js';
import type { SessionCapabilities } from '../protocol/SessionCapabilities.js';
import type { Wire } from '../wire/Wire.js';
import type { SessionUi } from './SessionUi.js';

/** Makes the {@link SessionUi} of a session. The small questions are forms of one field. */
export function createSessionUi(sessionId: string, wire: Wire, capabilities: () => SessionCapabilities): SessionUi {
  const elicitation: SessionUi['elicitation'] = async ({ message, requestedSchema }) => {
    if (capabilities().ui?.elicitation !== true) {
      const advice = 'Give the session an `onElicitationRequest`; protocol 2 has no forms.';
      throw new CapabilityMissingError('ui.elicitation', advice);
    }
    return firstValueFrom(wire.call('session.ui.elicitation', { sessionId, message, requestedSchema }));
  };
  const ask = async (message: string, field: object) =>
    fieldOf(
      await elicitation({
        message,
        requestedSchema: { type: 'object', properties: { [fieldName]: field }, required: [fieldName] },
      }),
    );
  return {
    elicitation,
    confirm: async (message) => (await ask(message, { type: 'boolean' })) === true,
    select: async (message, options) => textOf(await ask(message, { type: 'string', enum: options })),
    input: async (message, options = {}) => textOf(await ask(message, { type: 'string', ...options })),
  };
}

const fieldName = 'value';

function fieldOf(answer: ElicitationAnswer): unknown {
  return answer.action === 'accept' ? answer.content[fieldName] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
