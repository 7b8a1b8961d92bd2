/**
 * An async iterable as a web `ReadableStream`: the next value is asked for when the reader wants one, and cancelling ends the
 * iterable.
 */
export function pullFrom<T>(iterable: AsyncIterable<T>): ReadableStream<T> {
  const iterator = iterable[Symbol.asyncIterator]();
  return new ReadableStream<T>(
    {
      pull: async (controller) => {
        const result = await iterator.next();
        if (result.done === true) controller.close();
        else controller.enqueue(result.value);
      },
      cancel: async () => {
        await iterator.return?.();
      },
    },
    // Nothing is taken from the iterator before somebody reads.
    { highWaterMark: 0 },
  );
}
