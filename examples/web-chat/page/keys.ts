/** The keys that work everywhere: Escape stops, a slash goes to the prompt. */
export function keys({ stop, write }: { readonly stop: () => void; readonly write: () => void }): void {
  document.addEventListener('keydown', (event) => {
    // what an input method is in the middle of is its own business
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') stop();
    if (event.key === '/' && !isWriting(event.target)) {
      event.preventDefault();
      write();
    }
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select') !== null;
}
