import { parseJsonEventStream, readUIMessageStream, uiMessageChunkSchema } from 'ai';
import type { UIMessageChunk } from 'ai';
import type { CopilotUIMessage } from 'copilot-rx/ai-sdk';

/** What the official reader makes of chunks that went over a wire. Fails where its schema, or the reader, finds fault with them. */
export async function readChunks(
  chunks: readonly UIMessageChunk[],
  message?: CopilotUIMessage,
): Promise<CopilotUIMessage | undefined> {
  const text = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('');
  const stream = parseJsonEventStream({
    stream: new Blob([text]).stream(),
    schema: uiMessageChunkSchema,
  }).pipeThrough(
    new TransformStream({
      transform: (result: { success: boolean; value?: UIMessageChunk; error?: unknown }, controller) => {
        if (result.success) controller.enqueue(result.value);
        else controller.error(result.error);
      },
    }),
  );
  let latest: CopilotUIMessage | undefined;
  const faults: unknown[] = [];
  const onError = (error: unknown) => faults.push(error);
  const start = message === undefined ? {} : { message };
  for await (const read of readUIMessageStream<CopilotUIMessage>({ stream, onError, ...start })) latest = read;
  const told = chunks.filter(({ type }) => type === 'error').length;
  if (faults.length > told) throw faults[0];
  return latest;
}
