import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply } from 'copilot-rx/scripted-model';

/** The model greets with a tool of the runtime's own, for which permission is asked. */
export function greet(): ModelReply {
  return toolCall('bash', { command: 'echo hello there', description: 'Greet' });
}
