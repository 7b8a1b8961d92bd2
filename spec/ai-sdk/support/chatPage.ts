/** A page with a chat, in a browser: `useChat` of `@ai-sdk/react`, with our transport or, by `?plain`, with that of the AI SDK. */
import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport, lastAssistantMessageIsCompleteWithApprovalResponses } from 'ai';
import { CopilotChatTransport, isAnswered } from 'copilot-rx/ai-sdk';
import type { CopilotUIMessage } from 'copilot-rx/ai-sdk';
import { StrictMode, createElement as h, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

declare const location: { readonly search: string };
declare const document: { readonly body: Element };

const id = 'chat';
const isPlain = new URLSearchParams(location.search).has('plain');
const copilot = new CopilotChatTransport();

function Chat({ messages: initial }: { readonly messages: CopilotUIMessage[] }): ReactNode {
  const [text, setText] = useState('');
  const { messages, status, error, sendMessage, stop, addToolApprovalResponse } = useChat<CopilotUIMessage>({
    id,
    messages: initial,
    ...(isPlain
      ? {
          transport: new DefaultChatTransport(),
          sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithApprovalResponses,
        }
      : { transport: copilot, resume: true, sendAutomaticallyWhen: isAnswered }),
  });
  const send = () => {
    void sendMessage({ text });
    setText('');
  };
  const answer = (approvalId: string, approved: boolean) => () =>
    void addToolApprovalResponse({ id: approvalId, approved });
  return h(
    'main',
    null,
    h('p', { id: 'status' }, status),
    h('p', { id: 'error' }, error?.message),
    ...messages.map((message) =>
      h(
        'article',
        { key: message.id, className: message.role },
        ...message.parts.map((part, index) => {
          if (part.type === 'text') return h('p', { key: index }, part.text);
          if (part.type === 'data-ask' && part.data.kind === 'userInput' && part.data.state === 'open') {
            const { id: askId = '', data } = part;
            const choose = (choice: string) => () =>
              void sendMessage(undefined, { body: { answers: { [askId]: { answer: choice } } } });
            return data.input.choices?.map((choice) => h('button', { key: choice, onClick: choose(choice) }, choice));
          }
          if (part.type !== 'dynamic-tool') return null;
          return h(
            'section',
            { key: index, className: part.state },
            part.toolName,
            h('output', null, JSON.stringify(part.output)),
            ...(part.state === 'approval-requested'
              ? [
                  h('button', { key: 'y', onClick: answer(part.approval.id, true) }, 'Approve'),
                  h('button', { key: 'n', onClick: answer(part.approval.id, false) }, 'Deny'),
                ]
              : []),
          );
        }),
      ),
    ),
    h('input', { value: text, onChange: (change: { target: { value: string } }) => setText(change.target.value) }),
    h('button', { onClick: send }, 'Send'),
    h('button', { onClick: () => void stop() }, 'Stop'),
  );
}

async function open(): Promise<void> {
  const messages = isPlain ? [] : await copilot.messages(id);
  createRoot(document.body).render(h(StrictMode, null, h(Chat, { messages })));
}

void open();
