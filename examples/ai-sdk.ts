/** A chat of the AI SDK without a page: prompt, approval, answer. Run: npx tsx examples/ai-sdk.ts */
import { readUIMessageStream } from 'ai';
import { SessionChatTransport, askDesk } from 'copilot-rx/ai-sdk';
import type { CopilotUIMessage } from 'copilot-rx/ai-sdk';
import { toolCall } from 'copilot-rx/scripted-model';
import { scriptedSession } from './support/scriptedSession.js';

const desk = askDesk();
await using scripted = await scriptedSession(
  ({ toolResults: [result] }) =>
    result === undefined
      ? ['Let me ask the shell. ', toolCall('bash', { command: 'echo hello', description: 'Say hello' })]
      : `It says ${result.text.split('\n')[0] ?? ''}.`,
  desk.responders,
);
const transport = new SessionChatTransport({ session: scripted.session, desk });

/** What `useChat` does: it sends its messages, and reads what comes into the last one. */
async function send(messages: CopilotUIMessage[]): Promise<CopilotUIMessage> {
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    messages,
    abortSignal: undefined,
  });
  const last = messages.at(-1);
  let answer: CopilotUIMessage | undefined = last?.role === 'assistant' ? last : undefined;
  const from = answer === undefined ? {} : { message: answer };
  for await (const read of readUIMessageStream<CopilotUIMessage>({ stream, ...from })) answer = read;
  if (answer === undefined) throw new Error('Nothing was said.');
  return answer;
}

function show({ parts }: CopilotUIMessage): void {
  for (const part of parts) {
    if (part.type === 'text') console.log(`Text: ${part.text}`);
    if (part.type === 'dynamic-tool') console.log(`Tool: ${part.toolName}, ${part.state}`);
  }
}

const prompt: CopilotUIMessage = { id: '1', role: 'user', parts: [{ type: 'text', text: 'Say hello.' }] };
const asked = await send([prompt]);
show(asked);
console.log('You click: Approve');
// As `addToolApprovalResponse` does.
const parts = asked.parts.map((part) =>
  part.type === 'dynamic-tool' && part.state === 'approval-requested'
    ? ({ ...part, state: 'approval-responded', approval: { id: part.approval.id, approved: true } } as const)
    : part,
);
show(await send([prompt, { ...asked, parts }]));
