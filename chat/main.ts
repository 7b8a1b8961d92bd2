#!/usr/bin/env node
/**
 * The terminal chat. What it says about itself needs nothing else, and is said at once; the rest is loaded when it is needed.
 */
import { readFileSync } from 'node:fs';
import { UsageError } from '../examples/quickstart/UsageError.js';
import { help } from './flags/help.js';
import { parseFlags } from './flags/parseFlags.js';

try {
  const flags = parseFlags(process.argv.slice(2), process.env);
  if (flags === 'help') process.stdout.write(help);
  else if (flags === 'version') process.stdout.write(`${versionOf()}\n`);
  else {
    const { run } = await import('./run.js');
    process.exitCode = await run(flags);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nTry: npx copilot-rx --help\n`);
  process.exitCode = 2;
}

/** Of the package: beside the sources one folder up, in `dist/chat` two. */
function versionOf(): string {
  const folder = /[\\/]dist[\\/]chat$/.test(import.meta.dirname) ? '../../' : '../';
  const { version } = JSON.parse(readFileSync(new URL(`${folder}package.json`, import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
