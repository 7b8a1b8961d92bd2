import type { ObservableNotification } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/** What happens in a marble diagram, and at which millisecond. */
export interface TimedNotification<T> {
  readonly ms: number;
  readonly notification: ObservableNotification<T>;
}

/**
 * Reads a marble diagram as `TestScheduler.run` does: a character is a millisecond, `' 10ms '` lets time pass, and a group
 * happens at once. A letter without a value stands for itself.
 */
export function timedMarbles<T>(
  diagram: string,
  values?: Readonly<Record<string, T>>,
  error?: unknown,
): readonly TimedNotification<T>[] {
  // Elsewhere than in `run` a character is ten frames, but a millisecond of time progression is one.
  /* eslint-disable @typescript-eslint/no-deprecated -- of VirtualTimeScheduler; this is what `run` itself sets */
  const { frameTimeFactor } = TestScheduler;
  TestScheduler.frameTimeFactor = 1;
  try {
    const messages = TestScheduler.parseMarbles(diagram, values, error, false, true);
    return messages.map(({ frame, notification }) => ({
      ms: frame,
      notification: notification as ObservableNotification<T>,
    }));
  } finally {
    TestScheduler.frameTimeFactor = frameTimeFactor;
  }
}
