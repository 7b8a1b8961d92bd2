import { type Signal, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { Conversation, ConversationMessage, CopilotSession } from 'copilot-rx';
import { emptyConversation, latestPerFrame } from 'copilot-rx/operators';
import { startWith } from 'rxjs';

/** What a component's template reads. */
export interface ConversationSignals {
  readonly conversation: Signal<Conversation>;
  /** Changes when a message comes, not with each piece of one that is written. */
  readonly messages: Signal<readonly ConversationMessage[]>;
  readonly draft: Signal<string | undefined>;
  readonly isBusy: Signal<boolean>;
}

/**
 * A chat in Angular: `toSignal`, which leaves the stream with the component. To be called where `inject` can be: such as in a field of
 * a component, `readonly chat = injectConversation(this.session)`.
 */
export function injectConversation({ state$ }: Pick<CopilotSession, 'state$'>): ConversationSignals {
  const conversation = toSignal(state$.pipe(latestPerFrame(), startWith(emptyConversation)), { requireSync: true });
  return {
    conversation,
    messages: computed(() => conversation().messages),
    draft: computed(() => conversation().draft?.content),
    isBusy: computed(() => conversation().status === 'running'),
  };
}
