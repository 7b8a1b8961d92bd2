import { expect } from '@jest/globals';
import 'copilot-rx/testing/jest-globals';

expect([]).toHaveToolCall('bash', { command: expect.any(String) });
expect([]).not.toHaveText(/Hello/);
// @ts-expect-error: an ending has a typing error
expect([]).toEndWith('idl');
