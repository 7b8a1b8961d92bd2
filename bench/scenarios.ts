import { filtered, plain } from './receive.js';
import type { Scenario } from './Scenario.js';
import { asks } from './scenarios/asks.js';
import { behind } from './scenarios/behind.js';
import { bundle } from './scenarios/bundle.js';
import { coldImport } from './scenarios/coldImport.js';
import { deltas } from './scenarios/deltas.js';
import { growth } from './scenarios/growth.js';
import { idleSessions } from './scenarios/idleSessions.js';
import { latency } from './scenarios/latency.js';
import { loopDelay } from './scenarios/loopDelay.js';
import { realStart } from './scenarios/realStart.js';
import { sessions } from './scenarios/sessions.js';
import { subscribers } from './scenarios/subscribers.js';

/** All that is measured, in the order of the table. */
export const scenarios = {
  'stdio-100k': deltas({}, { full: 100_000, quick: 50_000 }),
  'tcp-100k': deltas({ transport: 'tcp' }, { full: 100_000, quick: 50_000 }),
  'stdio-500k': deltas({}, { full: 500_000 }),
  'tcp-500k': deltas({ transport: 'tcp' }, { full: 500_000 }),
  sessions,
  subscribers: subscribers(plain, '', { official: 3, bare: 0.7 }),
  'subscribers-filter': subscribers(filtered, ', each with a filter and a map'),
  latency,
  asks: asks(1, { official: 1.9, bare: 0.9 }),
  'asks-100': asks(100, { official: 1.7, bare: 0.7 }),
  behind,
  'idle-sessions': idleSessions,
  growth,
  'loop-delay': loopDelay,
  'cold-import': coldImport,
  'real-start': realStart,
  bundle,
  'stdio-100k-v2': deltas({ protocol: 2 }, { full: 100_000 }),
  'asks-v2': asks(1, {}, { protocol: 2 }),
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as ScenarioName[];

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
