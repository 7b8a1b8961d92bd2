import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';

/** Switches between dark and light. Until it is used the page is as the system is. */
export function themeButton(changed: () => void): HTMLButtonElement {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const button = el('button', {
    type: 'button',
    class: 'quiet',
    'aria-label': 'Dark',
    title: 'Dark or light',
    onclick: toggle,
  });
  button.append(icon('moon'));
  apply(localStorage.getItem(themeKey));
  system.addEventListener('change', () => apply(localStorage.getItem(themeKey)));
  return button;

  function toggle(): void {
    const next = isDark(localStorage.getItem(themeKey)) ? 'light' : 'dark';
    localStorage.setItem(themeKey, next);
    apply(next);
  }

  function apply(chosen: string | null): void {
    const isKnown = chosen === 'dark' || chosen === 'light';
    if (isKnown) document.documentElement.dataset['theme'] = chosen;
    button.setAttribute('aria-pressed', String(isDark(chosen)));
    changed();
  }

  function isDark(chosen: string | null): boolean {
    return chosen === 'dark' || (chosen !== 'light' && system.matches);
  }
}

const themeKey = 'copilot-rx theme';
