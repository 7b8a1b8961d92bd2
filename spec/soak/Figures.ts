/** What a soak has found. Sizes are those of the heap after garbage was collected. */
export interface Figures {
  readonly done: number;
  readonly seconds: number;
  readonly heapBefore: number;
  readonly heapAfter: number;
  /** Subscriptions, listeners of the process, and what keeps the event loop alive, before and after. */
  readonly heldBefore: Readonly<Record<string, number>>;
  readonly heldAfter: Readonly<Record<string, number>>;
}
