import type { Conversation, ConversationMessage, CopilotSession } from 'copilot-rx';
import { type ExternalStore, emptyConversation, latestPerFrame, toExternalStore } from 'copilot-rx/operators';
import { StrictMode, memo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

/** A chat in React: `useSyncExternalStore`, and no state of its own. */
export function mount(target: Element, session: Pick<CopilotSession, 'state$'>): () => void {
  const store = toExternalStore(session.state$.pipe(latestPerFrame()), emptyConversation);
  const root = createRoot(target);
  root.render(
    <StrictMode>
      <Chat store={store} />
    </StrictMode>,
  );
  return () => root.unmount();
}

export function Chat({ store }: { readonly store: ExternalStore<Conversation> }) {
  const { status, messages, draft } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  return (
    <main aria-busy={status === 'running'}>
      <Messages messages={messages} />
      {draft && <p className="draft">{draft.content}</p>}
    </main>
  );
}

/** The list is the same object until a message comes, so it is not drawn again while one is written. */
const Messages = memo(function Messages({ messages }: { readonly messages: readonly ConversationMessage[] }) {
  return messages.map(({ id, role, content }) => (
    <p key={id} className={role}>
      {content}
    </p>
  ));
});
