/**
 * Stands between a client and the runtime that BENCH_TAP_RUNTIME names, and writes down, in the file that BENCH_TAP_LOG names,
 * when each message until the first delta passed: one line of JSON each, in nanoseconds of the clock that all processes share.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { onRequests } from './server/onRequests.mjs';

const { BENCH_TAP_RUNTIME: file, BENCH_TAP_LOG: log, ...env } = process.env;
const runtime = spawn(file, process.argv.slice(2), { env, stdio: ['pipe', 'pipe', 'inherit'] });
const seen = [];
let at;
let isWritten = false;
follow('client', process.stdin, runtime.stdin);
follow('runtime', runtime.stdout, process.stdout);
process.stdin.on('end', () => runtime.stdin.end());
process.on('SIGTERM', () => runtime.kill());
runtime.on('exit', () => process.exit());

function follow(from, input, output) {
  input.on('data', (chunk) => {
    at = String(process.hrtime.bigint());
    output.write(chunk);
  });
  onRequests(input, ({ id, method, params }) => note({ at, from, id, method, type: params?.event?.type }));
}

/** Until the first delta, nothing but the passing on is done. */
function note(entry) {
  if (isWritten) return;
  seen.push(entry);
  isWritten = entry.type === 'assistant.message_delta';
  if (isWritten) writeFileSync(log, seen.map((each) => JSON.stringify(each)).join('\n'));
}
