import type { ContestantName } from '../contestants.js';
import type { Measured } from '../Scenario.js';
import type { ScenarioName } from '../scenarios.js';

/** What was measured: by scenario, by contestant, one entry a round. */
export type Results = ReadonlyMap<ScenarioName, ReadonlyMap<ContestantName, readonly Measured[]>>;
