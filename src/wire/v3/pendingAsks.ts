import type { SessionEvent } from '../../protocol/SessionEvent.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';

/** The events of a history that ask for something and were never answered. */
export function pendingAsks(history: readonly SessionEvent[]): readonly SessionEvent[] {
  const pending = new Map<string, SessionEvent>();
  for (const event of history) {
    const requestId = readText(readFields(event.data)['requestId']) ?? '';
    const { type } = event as { readonly type: string };
    switch (type) {
      case 'external_tool.requested':
      case 'permission.requested':
        pending.set(requestId, event);
        break;
      case 'external_tool.completed':
      case 'permission.completed':
        pending.delete(requestId);
        break;
      case 'abort':
        pending.clear();
        break;
      case 'tool.execution_complete':
        // A call that has failed with its runtime is never completed itself.
        for (const [id, asked] of pending) if (toolCallOf(asked) === toolCallOf(event)) pending.delete(id);
        break;
    }
  }
  return [...pending.values()];
}

function toolCallOf({ data }: SessionEvent): string | undefined {
  const fields = readFields(data);
  return readText(fields['toolCallId']) ?? readText(readFields(fields['permissionRequest'])['toolCallId']);
}
