/**
 * Tells where the time of V8 CPU profiles went, by function: `node bench/read-profile.mjs <folder or file>…`. Time in which
 * nothing was done is left out.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const shown = 40;
const resting = new Set(['(idle)', '(root)']);

const selfTimes = new Map();
for (const file of process.argv.slice(2).flatMap(profilesIn)) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  samples.forEach((id, index) => {
    const name = frames.get(id);
    selfTimes.set(name, (selfTimes.get(name) ?? 0) + timeDeltas[index]);
  });
}
for (const name of resting) selfTimes.delete(name);
const total = [...selfTimes.values()].reduce((sum, time) => sum + time, 0);
console.log(`${(total / 1e6).toFixed(2)} s of work`);
for (const [name, time] of [...selfTimes].sort(([, a], [, b]) => b - a).slice(0, shown)) {
  console.log(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${name}`);
}

function profilesIn(given) {
  if (!statSync(given).isDirectory()) return [given];
  return readdirSync(given)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => path.join(given, name));
}

function nameOf({ functionName, url, lineNumber, columnNumber }) {
  const name = functionName || '(anonymous)';
  if (url === '') return name;
  if (!url.startsWith('file:')) return `${name}  ${url}`;
  const file = fileURLToPath(url);
  const entry = mapOf(file)?.findEntry(lineNumber, columnNumber);
  const source = entry?.originalSource ? path.resolve(path.dirname(file), entry.originalSource) : file;
  const line = entry?.originalSource ? entry.originalLine : lineNumber;
  return `${name}  ${path.relative(process.cwd(), source)}:${line + 1}`;
}

const maps = new Map();

function mapOf(file) {
  if (!maps.has(file)) {
    const map = `${file}.map`;
    maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined);
  }
  return maps.get(file);
}
