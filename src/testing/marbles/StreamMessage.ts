/** What a `TestScheduler` writes down of a stream. */
export interface StreamMessage {
  readonly frame: number;
  readonly notification: {
    readonly kind: 'N' | 'E' | 'C';
    readonly value?: unknown;
    readonly error?: unknown;
  };
}

/** Whether something is a list of them, as the assertion of a `TestScheduler` is given. */
export function isStream(list: unknown): list is readonly StreamMessage[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null && 'notification' in one);
}
