/**
 * How fast the package is, beside the official SDK and the least a reader can do.
 *
 *   npm run bench -- [--quick] [--only stdio-100k,asks] [--contestants ours,bare] [--rounds N] [--amount N]
 *                    [--profile <folder>] [--write] [--floors]
 *
 * Prints a Markdown table, then one line of JSON: how many times better ours is. The exit code is 1 when one of these falls under
 * its floor in floors.json. `--quick` takes less than a minute; `--profile` keeps a V8 CPU profile of each process; `--write` puts
 * the table into docs/performance.md, `--floors` makes floors of the ratios.
 */
import { measureAll } from './measureAll.js';
import { prepare } from './prepare.js';
import { readOptions } from './readOptions.js';
import { belowFloors, writeFloors } from './report/floors.js';
import { gains } from './report/gains.js';
import { markdown } from './report/markdown.js';
import { writeReport } from './report/writeReport.js';

const options = readOptions();
const { officialVersion } = prepare();
const results = await measureAll(options);
const report = markdown(results, officialVersion);
const found = gains(results);
const fallen = belowFloors(found);
console.log(report);
if (options.write) writeReport(report);
if (options.floors) writeFloors(found);
for (const sentence of fallen) console.error(sentence);
if (fallen.length > 0) process.exitCode = 1;
console.log(`\n${JSON.stringify(found)}`);
