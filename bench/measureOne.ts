/** Measures one contestant once, in a process of its own: `measureOne.ts <scenario> <contestant> <amount>`. */
import { contestants, isContestantName } from './contestants.js';
import { isScenarioName, scenarios } from './scenarios.js';

const [scenario = '', contestant = '', amount] = process.argv.slice(2);
if (!isScenarioName(scenario)) throw new Error(`There is no scenario "${scenario}".`);
if (!isContestantName(contestant)) throw new Error(`There is no contestant "${contestant}".`);

const loaded = await contestants[contestant]();
process.send?.(await scenarios[scenario].measure(loaded.contestant, Number(amount)));
process.disconnect();
