import { runtimeV2 } from '../../support/runtimeV2.js';

/** Runs the same specs on the real CLIs of both protocols. */
export function describeRuntimes(title: string, specs: (protocol: 2 | 3) => void): void {
  jest.setTimeout(300_000);
  const { reason } = runtimeV2();
  describe(`${title}, protocol 3`, () => specs(3));
  (reason === undefined ? describe : describe.skip)(`${title}, protocol 2${reason ?? ''}`, () => specs(2));
}
