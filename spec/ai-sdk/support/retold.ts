import type { SessionEvent } from 'copilot-rx';
import { toUIMessageStream, toUIMessages } from 'copilot-rx/ai-sdk';
import type { CopilotUIMessage, CopilotUIMessageChunk, UIMessageStreamOptions } from 'copilot-rx/ai-sdk';
import { toConversation } from 'copilot-rx/operators';
import { from, lastValueFrom, toArray } from 'rxjs';

/** The chunks of events. */
export async function chunksOf(
  events: readonly SessionEvent[],
  options: UIMessageStreamOptions = {},
): Promise<CopilotUIMessageChunk[]> {
  return lastValueFrom(from(events).pipe(toUIMessageStream(options), toArray()), { defaultValue: [] });
}

/** The answer of the conversation view of the same events. */
export async function answerOf(events: readonly SessionEvent[]): Promise<CopilotUIMessage | undefined> {
  const conversation = await lastValueFrom(from(events).pipe(toConversation()));
  return toUIMessages(conversation).find(({ role }) => role === 'assistant');
}
