import 'copilot-rx/testing/vitest';
import { copilotMatchers } from 'copilot-rx/testing';
import { expect } from 'vitest';

expect.extend(copilotMatchers);
expect([]).toHaveToolCall('bash', { command: expect.any(String) });
expect([]).not.toHaveAsked('tool', { toolName: 'echo' });
// @ts-expect-error: an ending has a typing error
expect([]).toEndWith('idl');
