/**
 * Times the first import of a file, after that of rxjs, which is its user's own: `cold-import.mjs <file>`. Prints one line of
 * JSON. In a process of its own, and without a loader for TypeScript.
 */
import { createRequire } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const { cache } = createRequire(import.meta.url);
await import('rxjs');
const before = process.hrtime.bigint();
await import(pathToFileURL(process.argv[2]).href);
const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
const loadsJsonRpc = Object.keys(cache).some((file) => file.includes('vscode-jsonrpc'));
console.log(JSON.stringify({ milliseconds, loadsJsonRpc }));
