import { EMPTY, defer } from 'rxjs';
import type { Answers } from '../../protocol/Answer.js';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { OpenAsk } from '../../wire/OpenAsk.js';
import { readFields } from '../../util/readFields.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/**
 * Asks again for the tool calls that were open when the runtime went away. When the last one is answered the session is idle: where
 * the real agent goes on with its run, a virtual one has forgotten its marbles.
 */
export function askAgain(port: VirtualSessionPort): void {
  const { sessionId, desk, emit } = port;
  const pending = pendingCalls(port.history);
  for (const [id, fields] of pending) {
    const ask = { kind: 'tool', id, sessionId, mustAnswer: false, isRedelivery: true, ...fields };
    const deliver = (value: Answers['tool']) =>
      defer(() => {
        port.told({ ask, value } as never);
        pending.delete(id);
        emit('external_tool.completed', { requestId: id });
        const success = value.resultType === 'success';
        const result = { content: value.textResultForLlm };
        emit('tool.execution_complete', { toolCallId: fields['toolCallId'], success, result });
        if (pending.size === 0) emit('session.idle', {});
        return EMPTY;
      });
    // What was asked is asked again as it was.
    desk.open({ ask, deliver } as unknown as OpenAsk);
  }
}

function pendingCalls(history: readonly SessionEvent[]): Map<string, Readonly<Record<string, unknown>>> {
  const pending = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { type, data } of history as readonly { readonly type: string; readonly data: object }[]) {
    const { requestId, ...fields } = readFields(data);
    if (type === 'external_tool.requested') pending.set(String(requestId), fields);
    if (type === 'external_tool.completed') pending.delete(String(requestId));
    if (type === 'abort') pending.clear();
  }
  return pending;
}
