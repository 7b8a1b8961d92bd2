/**
 * Runs every gate but the tests, in two lanes (what reads the sources, what reads the build), and shows the output of those
 * that fail. Each gate is a script of package.json, so `npm run <gate>` runs it alone; gates named as arguments run in turn.
 */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const named = process.argv.slice(2);
const sources = ['typecheck', 'lint:code', 'lint:layers', 'lint:streams', 'lint:format', 'knip', 'docs'];
const build = ['build', 'api:check', 'size', 'package'];

const lanes = named.length > 0 ? [named] : [sources, build];
const failed = (await Promise.all(lanes.map(lane))).flat();
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

async function lane(gates) {
  const failures = [];
  for (const gate of gates) {
    if (await passes(gate)) continue;
    failures.push(gate);
    // without a build there is nothing to read
    if (gate === 'build') break;
  }
  return failures;
}

async function passes(gate) {
  const started = performance.now();
  const { code, output } = await run('npm', ['run', '--silent', gate]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${gate} (${seconds} s)`);
  if (code !== 0) console.error(`\n${output.trim()}\n`);
  return code === 0;
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
