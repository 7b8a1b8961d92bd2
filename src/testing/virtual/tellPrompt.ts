import type { Prompt } from './Prompt.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** Says that a prompt has reached the agent; `transformed` is how the model sees it. */
export function tellPrompt(
  { dialect, emit, conversation }: VirtualSessionPort,
  { text, messageId }: Prompt,
  delivery: 'idle' | 'queued' | 'steering',
  transformed: string,
): void {
  conversation.push({ role: 'user', content: transformed });
  // Protocol 2 forgets what the prompt was before its hooks.
  const content = dialect.version === 2 ? transformed : text;
  emit('user.message', { content, transformedContent: transformed, messageId, delivery });
}
