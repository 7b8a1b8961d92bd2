import type { View } from './View.js';

/** A list of views, one for each value: those whose value is the same object as before are not touched. */
export interface Keyed<Value> {
  readonly show: (values: readonly Value[]) => void;
  /** The view of one key is that of another from now on. */
  readonly rename: (from: string, to: string) => void;
}

export function keyed<Value>(
  parent: HTMLElement,
  keyOf: (value: Value) => string,
  make: (value: Value) => View<Value>,
): Keyed<Value> {
  const shown = new Map<string, { readonly view: View<Value>; value: Value }>();
  return {
    show: (values) => {
      const keys = new Set(values.map(keyOf));
      for (const [key, { view }] of shown) {
        if (keys.has(key)) continue;
        view.element.remove();
        shown.delete(key);
      }
      let before: Element | null = null;
      for (const value of values) {
        const element = showOne(keyOf(value), value);
        const place: ChildNode | null = before === null ? parent.firstChild : before.nextSibling;
        // moved only where it has to be: an element that is moved loses its focus
        if (element !== place) parent.insertBefore(element, place);
        before = element;
      }
    },
    rename: (from, to) => {
      const entry = shown.get(from);
      if (entry === undefined || shown.has(to)) return;
      shown.delete(from);
      shown.set(to, entry);
    },
  };

  function showOne(key: string, value: Value): HTMLElement {
    const known = shown.get(key);
    if (known === undefined) {
      const view = make(value);
      shown.set(key, { view, value });
      view.show(value);
      return view.element;
    }
    if (known.value !== value) {
      known.value = value;
      known.view.show(value);
    }
    return known.view.element;
  }
}
