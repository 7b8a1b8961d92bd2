/** A piece of the page, and how it takes a new value. */
export interface View<Value> {
  readonly element: HTMLElement;
  readonly show: (value: Value) => void;
}
