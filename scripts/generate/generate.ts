/**
 * Writes src/protocol/generated/ from the schemas of the CLI that is installed here: `npm run generate`, when its version
 * changes. With `--check` it writes nothing; the exit code is 0 when the files are current, 1 when they are not, and 3 when there
 * are no schemas to tell by.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import type { RuntimeSchemas } from './RuntimeSchemas.js';
import { findSchemas } from './findSchemas.js';
import { generateTypes } from './generateTypes.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'src/protocol/generated');
const check = process.argv.includes('--check');

const schemas = findThem();
mkdirSync(folder, { recursive: true });
for (const [name, types] of Object.entries(schemas === undefined ? {} : generateTypes(schemas))) {
  const file = path.join(folder, name);
  const text = await format(String(types), { ...(await resolveConfig(file)), filepath: file });
  if (!check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${path.relative(root, file)} is not that of the installed @github/copilot: npm run generate`);
    process.exitCode = 1;
  }
}

function findThem(): RuntimeSchemas | undefined {
  try {
    return findSchemas(root);
  } catch (error) {
    console.error(`There are no schemas to generate from. ${String(error)}`);
    process.exitCode = 3;
    return undefined;
  }
}
