import type { ConversationMessage, CopilotSession } from 'copilot-rx';
import { emptyConversation, latestPerFrame } from 'copilot-rx/operators';
import type { Observable } from 'rxjs';
import { type ShallowRef, createApp, defineComponent, h, onScopeDispose, shallowRef } from 'vue';

/** A chat in Vue: a `shallowRef`, which leaves the view as it is, and its scope, which leaves the stream. */
export function mount(target: Element, session: Pick<CopilotSession, 'state$'>): () => void {
  const app = createApp(Chat, { session });
  app.mount(target);
  return () => app.unmount();
}

/** The latest value of a stream, for as long as the component is there. */
export function useLatest<T>(source$: Observable<T>, initial: T): Readonly<ShallowRef<T>> {
  const latest = shallowRef(initial);
  const subscription = source$.subscribe((value) => (latest.value = value));
  onScopeDispose(() => subscription.unsubscribe());
  return latest;
}

const Messages = (props: { readonly messages: readonly ConversationMessage[] }) =>
  props.messages.map(({ id, role, content }) => h('p', { key: id, class: role }, content));
Messages.props = ['messages'];

const Chat = defineComponent(
  ({ session }: { readonly session: Pick<CopilotSession, 'state$'> }) => {
    const conversation = useLatest(session.state$.pipe(latestPerFrame()), emptyConversation);
    return () => {
      const { status, messages, draft } = conversation.value;
      return h('main', { 'aria-busy': status === 'running' }, [
        h(Messages, { messages }),
        draft && h('p', { class: 'draft' }, draft.content),
      ]);
    };
  },
  { props: ['session'] },
);
