// Says what it was given on stderr, a line for each argument, and exits with FAKE_EXIT_CODE.
import process from 'node:process';

for (const word of process.argv.slice(2)) process.stderr.write(`${word}\n`);
process.exitCode = Number(process.env['FAKE_EXIT_CODE'] ?? '0');
