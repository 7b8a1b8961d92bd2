import type { AgentMode } from 'copilot-rx';
import type { ChatMessage } from '../../shared/ChatMessage.js';
import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';
import { modeSelect } from './modeSelect.js';
import { pictureTray } from './pictureTray.js';

/** Where prompts are written. */
export interface Composer {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly isEmpty: () => boolean;
  readonly showRunning: (isRunning: boolean) => void;
  /** The mode that the session is in. */
  readonly showMode: (mode: AgentMode | undefined) => void;
}

/** What the composer does for others. */
export interface ComposerActions {
  readonly send: (message: ChatMessage) => void;
  readonly stop: () => void;
  readonly complain: (words: string) => void;
}

export function composer({ send, stop, complain }: ComposerActions): Composer {
  const tray = pictureTray(complain);
  const text = el('textarea', {
    id: 'prompt',
    rows: 1,
    placeholder: 'Ask anything',
    'aria-label': 'Prompt',
    'aria-describedby': 'prompt-keys',
    autocomplete: 'off',
    onkeydown: typed,
    onpaste: (event: ClipboardEvent) => tray.add(event.clipboardData?.files ?? []),
    oninput: keepDraft,
  });
  text.value = sessionStorage.getItem(draftKey) ?? '';
  const file = el('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp', multiple: true });
  file.hidden = true;
  file.addEventListener('change', () => {
    tray.add(file.files ?? []);
    file.value = '';
  });
  const modes = modeSelect();
  const attach = button('picture', 'Add pictures', 'quiet', () => file.click());
  const stopping = button('stop', 'Stop (Esc)', 'stop', stop);
  const sending = button('send', 'Send', 'primary send');
  sending.type = 'submit';
  const element = el(
    'form',
    { class: 'composer', onsubmit: submit, ondragover: (event: DragEvent) => event.preventDefault(), ondrop: drop },
    tray.element,
    el('div', { class: 'line' }, file, attach, text, stopping, sending),
    el(
      'div',
      { class: 'under' },
      modes.element,
      el(
        'p',
        { id: 'prompt-keys', class: 'keys' },
        'Enter sends · Shift+Enter for a new line · Esc stops · / to write',
      ),
    ),
  );
  return {
    element,
    focus: () => text.focus(),
    isEmpty: () => text.value.trim() === '' && tray.isEmpty(),
    showRunning: (isRunning) => (stopping.hidden = !isRunning),
    showMode: modes.show,
  };

  function typed(event: KeyboardEvent): void {
    // an Enter that ends the input of, say, Japanese is not meant for us
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element.requestSubmit();
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const prompt = text.value.trim();
    if (prompt === '' && tray.isEmpty()) return;
    const attachments = tray.take();
    text.value = '';
    keepDraft();
    send({ prompt, ...(attachments.length === 0 ? {} : { attachments }), ...modes.chosen() });
    text.focus();
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    tray.add(event.dataTransfer?.files ?? []);
  }

  function keepDraft(): void {
    sessionStorage.setItem(draftKey, text.value);
  }
}

const draftKey = 'copilot-rx draft';

function button(
  sign: Parameters<typeof icon>[0],
  label: string,
  kind: string,
  onclick?: () => void,
): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind, 'aria-label': label, title: label, onclick });
  made.append(icon(sign));
  return made;
}
