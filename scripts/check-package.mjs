/**
 * Packs the package as npm publishes it and uses the tarball as a stranger does: publint and attw read it, an empty project
 * installs it, plain Node runs its ESM and CJS builds, and TypeScript 6 and 7 check a consumer with `skipLibCheck: false`. Another
 * project has test runners: one set of tests runs under jest (node and jsdom), vitest, mocha and node:test, and is type-checked.
 * Reads dist/: build first.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const consumer = path.join(root, 'scripts/consumer');
const project = await mkdtemp(path.join(os.tmpdir(), 'copilot-rx-package-'));
const runners = path.join(project, 'runners');
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];

try {
  const tarball = await pack();
  await all([
    step('publint', bin('publint'), ['--strict', tarball], root),
    step('attw', bin('attw'), [tarball, '--profile', 'node16', '--format', 'ascii'], root),
    install(tarball),
    installRunners(tarball),
  ]);
  const tsc = ['node_modules/typescript/bin/tsc', 'node_modules/typescript7/bin/tsc'];
  await all([
    run('runs.mjs'),
    run('runs.cjs'),
    runChat(),
    ...tsc.flatMap((compiler) =>
      ['tsconfig.node.json', 'tsconfig.browser.json'].map((config) =>
        step(`${compiler} ${config}`, process.execPath, [compiler, '-p', config], project),
      ),
    ),
    runTests(),
  ]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(project, { recursive: true, force: true, maxRetries: 3 });
}

async function pack() {
  const out = await step(
    'npm pack',
    'npm',
    ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', project],
    root,
  );
  const [{ filename, files }] = JSON.parse(out);
  const surplus = files
    .map((file) => file.path)
    .filter((file) => !/^(dist\/|package\.json$|README|LICENSE|CHANGELOG)/.test(file));
  if (surplus.length > 0) throw new Error(`Not meant to be published: ${surplus.join(', ')}`);
  return path.join(project, filename);
}

async function install(tarball) {
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const wanted = ['rxjs', 'typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  await cp(consumer, project, { recursive: true, filter: (source) => path.basename(source) !== 'runners' });
  await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await step('npm install', 'npm', ['install', ...quiet, tarball, ...wanted, 'typescript7@npm:typescript@7'], project);
}

/** A project of its own: without test runners, the types have to do as well. */
async function installRunners(tarball) {
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const wanted = ['rxjs', 'typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  await cp(path.join(consumer, 'runners'), runners, { recursive: true });
  await step('npm install (test runners)', 'npm', ['install', ...quiet, tarball, ...wanted], runners);
}

async function runTests() {
  const node = (name, ...args) => step(name, process.execPath, args, runners);
  const worlds = ['jest', 'jest-globals', 'vitest'];
  await all([
    node('jest', 'node_modules/jest/bin/jest.js', '-c', 'jest.config.json'),
    node('vitest', 'node_modules/vitest/vitest.mjs', 'run'),
    node('mocha', 'node_modules/mocha/bin/mocha.js', 'agent.mocha.mjs'),
    node('node:test', '--test', 'agent.node.mjs'),
    ...worlds.map((world) =>
      node(`the types of ${world}`, 'node_modules/typescript/bin/tsc', '-p', `tsconfig.${world}.json`),
    ),
  ]);
}

/** With the runtime of our devDependencies and a home of its own. */
function run(program) {
  return step(program, process.execPath, [program], project, surroundings(program));
}

function surroundings(name) {
  return {
    CHECK_CLI: path.join(root, `node_modules/@github/copilot-${process.platform}-${process.arch}/copilot`),
    CHECK_HOME: path.join(project, `home-${name}`),
  };
}

/** `echo hello | npx copilot-rx --json`, as an empty project has it. */
async function runChat() {
  const { CHECK_CLI } = surroundings('chat');
  const env = { COPILOT_CLI_PATH: CHECK_CLI, NO_COLOR: '1' };
  const out = await step('npx copilot-rx --json', 'sh', ['-c', 'echo hello | npx copilot-rx --json'], project, env);
  const types = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).type);
  for (const type of ['user.message', 'assistant.message_delta', 'assistant.message', 'session.idle'])
    if (!types.includes(type)) throw new Error(`npx copilot-rx --json wrote no ${type}:\n${types.join('\n')}`);
  await step('npx copilot-rx --help', 'npx', ['copilot-rx', '--help'], project);
}

/** Waits for all, then fails with every reason: nothing runs on while the project is removed. */
async function all(steps) {
  const reasons = (await Promise.allSettled(steps)).flatMap(({ reason }) => reason?.message ?? []);
  if (reasons.length > 0) throw new Error(reasons.join('\n\n'));
}

/** Runs a program; when it fails, says which and what it wrote. */
async function step(name, file, args, cwd, env) {
  try {
    const { stdout } = await promisify(execFile)(file, args, {
      cwd,
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
    });
    return stdout;
  } catch (error) {
    throw new Error(`${name} failed\n${error.stdout ?? ''}${error.stderr ?? error.message}`, { cause: error });
  }
}
