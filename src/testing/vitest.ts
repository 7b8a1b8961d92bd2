/**
 * Gives the `expect` of vitest the matchers of this package: import it once, for instance in a file of `setupFiles`. Its types
 * need vitest 3.2 or newer.
 *
 * @module
 */

import { expect } from 'vitest';
import { copilotMatchers } from './matchers/copilotMatchers.js';
import type { CopilotMatchers } from './matchers/copilotMatchers.js';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<T> extends CopilotMatchers {}
}

expect.extend(copilotMatchers);
