/** Puts work off until the work in progress is done. */
export interface Queue {
  /** Does it now, or, while something is being done, right after that. */
  readonly post: (work: () => void) => void;
}

/**
 * Makes a {@link Queue}. The real runtime and its host talk over a pipe, so what one says while the other is busy comes after
 * it; here all is synchronous, and this keeps that order.
 */
export function createQueue(): Queue {
  const waiting: (() => void)[] = [];
  let isBusy = false;
  return {
    post: (work) => {
      waiting.push(work);
      if (isBusy) return;
      isBusy = true;
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
      } finally {
        isBusy = false;
      }
    },
  };
}
