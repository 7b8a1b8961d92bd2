/** What a `TestScheduler` writes down of a subscription. */
export interface SubscriptionSpan {
  readonly subscribedFrame: number;
  /** Infinity for one that goes on. */
  readonly unsubscribedFrame: number;
}

/** Whether something is a list of them, as the assertion of a `TestScheduler` is given. */
export function isSubscriptionList(list: unknown): list is readonly SubscriptionSpan[] {
  return (
    Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null && 'subscribedFrame' in one)
  );
}
