import type { Ask } from '../protocol/Ask.js';
import type { Asked } from './createQuestion.js';

/** What a responder is asked: the input of its slot, and what it may know of the ask. */
export function askedOf<Input>(ask: Ask, input: Input, progress?: (value: unknown) => void): Asked<Input> {
  const { id, sessionId, agentId, trace, isRedelivery } = ask;
  const toolCallId = 'toolCallId' in ask ? ask.toolCallId : undefined;
  return {
    input,
    ...(progress === undefined ? undefined : { progress }),
    context: {
      askId: id,
      sessionId,
      ...(toolCallId === undefined ? {} : { toolCallId }),
      ...(agentId === undefined ? {} : { agentId }),
      ...(trace === undefined ? {} : { trace }),
      ...(isRedelivery === undefined ? {} : { isRedelivery }),
    },
  };
}
