import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocksIn } from './support/codeBlocksIn.js';

const root = join(__dirname, '../..');
const page = 'docs/testing.md';
const blocks = codeBlocksIn(page, readFileSync(join(root, page), 'utf8'));

describe('the guide to testing', () => {
  let folder: string;
  beforeAll(() => {
    // Within the project, so that a block finds what it imports.
    mkdirSync(join(root, 'temp'), { recursive: true });
    folder = mkdtempSync(join(root, 'temp/guide-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(blocks)('is right in the block at line $line', ({ line, code }) => {
    const file = join(folder, `line${line}.ts`);
    writeFileSync(file, code);

    // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest's own, so that `copilot-rx` is what is tested
    expect(() => require(file) as unknown).not.toThrow();
  });
});
