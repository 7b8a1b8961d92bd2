/**
 * Gives the `expect` that jest puts into the globals the matchers of this package: import it once, for instance in a file of
 * `setupFilesAfterEnv`. Who imports `expect` from `@jest/globals` wants `copilot-rx/testing/jest-globals`.
 *
 * @module
 */

import { copilotMatchers } from './matchers/copilotMatchers.js';
import type { CopilotMatchers } from './matchers/copilotMatchers.js';

declare global {
  // The name under which @types/jest takes matchers of others; without it, this is a type nobody uses.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
    interface Matchers<R, T> extends CopilotMatchers<R> {}
  }
}

const { expect } = globalThis as { expect?: { extend: (matchers: object) => void } };
if (expect === undefined) {
  throw new Error(
    'There is no global expect. With jest and injectGlobals: false, import copilot-rx/testing/jest-globals; with vitest, copilot-rx/testing/vitest.',
  );
}
expect.extend(copilotMatchers);
