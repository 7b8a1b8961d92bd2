import { marbleWire, type CopilotMatchers } from 'copilot-rx/testing';
import 'copilot-rx/testing/jest';
import { NEVER } from 'rxjs';

expect([]).toHaveToolCall('bash', { command: expect.any(String) });
expect([]).not.toHaveEmitted('assistant.message', { content: 'Hello' });
expect([]).toEndWith('idle');
// @ts-expect-error: the name of an event has a typing error
expect([]).toHaveEmitted('assistant.mesage');
// @ts-expect-error: so has an ending
expect([]).toEndWith('idl');

export const wire = marbleWire({ events$: NEVER });
export type Matchers = CopilotMatchers;
