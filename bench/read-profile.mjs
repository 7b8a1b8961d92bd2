/**
 * Tells where the time of V8 CPU profiles went: `node bench/read-profile.mjs <folder or file>…`. By function: the time in it
 * (self), and in it and all that it called (total). Time in which nothing was done is left out.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const shown = 30;
const resting = new Set(['(idle)', '(root)']);

const maps = new Map();
const self = new Map();
const total = new Map();
for (const file of process.argv.slice(2).flatMap(profilesIn)) read(JSON.parse(readFileSync(file, 'utf8')));
const work = [...self.values()].reduce((sum, time) => sum + time, 0);
console.log(`${(work / 1e6).toFixed(2)} s of work`);
print('by package (self)', grouped(self, packageOf));
print('by function (self)', self);
print(
  'by function of the package, with what it calls (total)',
  grouped(total, (name) => (isOurs(name) ? name : undefined)),
);

function read({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, { name: nameOf(node.callFrame) }]));
  for (const { id, children = [] } of nodes) for (const child of children) byId.get(child).parent = byId.get(id);
  samples.forEach((id, index) => {
    const node = byId.get(id);
    if (resting.has(node.name)) return;
    add(self, node.name, timeDeltas[index]);
    const stack = new Set();
    for (let at = node; at !== undefined; at = at.parent) stack.add(at.name);
    for (const name of stack) add(total, name, timeDeltas[index]);
  });
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

function grouped(times, groupOf) {
  const groups = new Map();
  for (const [name, time] of times) {
    const group = groupOf(name);
    if (group !== undefined) add(groups, group, time);
  }
  return groups;
}

function packageOf(name) {
  const file = name.split('  ')[1] ?? name;
  if (isOurs(name)) return 'copilot-rx';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? (file.startsWith('node:') ? 'node' : file);
}

function isOurs(name) {
  return name.includes('  src/') || name.includes('  dist/');
}

function print(title, times) {
  console.log(`\n${title}`);
  for (const [name, time] of [...times].sort(([, a], [, b]) => b - a).slice(0, shown)) {
    const share = (time / work) * 100;
    if (share >= 0.5) console.log(`${share.toFixed(1).padStart(5)} %  ${name}`);
  }
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

function mapOf(file) {
  if (!maps.has(file)) {
    const map = `${file}.map`;
    maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined);
  }
  return maps.get(file);
}
