/**
 * Gives the `expect` of `@jest/globals` the matchers of this package: import it once, for instance in a file of
 * `setupFilesAfterEnv`.
 *
 * @module
 */

import { expect } from '@jest/globals';
import { copilotMatchers } from './matchers/copilotMatchers.js';
import type { CopilotMatchers } from './matchers/copilotMatchers.js';

declare module 'expect' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<R extends void | Promise<void>, T> extends CopilotMatchers<R> {}
}

expect.extend(copilotMatchers);
