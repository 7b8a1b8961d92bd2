import type { CopilotSession } from 'copilot-rx';
import { emptyConversation, latestPerFrame } from 'copilot-rx/operators';
import { startWith } from 'rxjs';
import { mount as mountComponent, unmount } from 'svelte';
import Chat from './Chat.svelte';

/** A chat in Svelte: an Observable that has a value at once is a store, so `$conversation` is all there is to it. */
export function mount(target: Element, session: Pick<CopilotSession, 'state$'>): () => void {
  const conversation = session.state$.pipe(latestPerFrame(), startWith(emptyConversation));
  const component = mountComponent(Chat, { target, props: { conversation } });
  return () => void unmount(component);
}
