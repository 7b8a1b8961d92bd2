import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocksIn } from './support/codeBlocksIn.js';
import { faultsOf } from './support/faultsOf.js';
import { introduced } from './support/introduced.js';

jest.setTimeout(60_000);

const root = join(__dirname, '../..');
const read = (file: string) => codeBlocksIn(file, readFileSync(join(root, file), 'utf8'));
const filesIn = (folder: string, extension: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name));

describe('code blocks', () => {
  const ofPages = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md')].flatMap(read);
  const ofSources = filesIn('src', '.ts').flatMap(read);

  it('of README, docs and doc comments compile as they are', () => {
    expect(ofPages.length).toBeGreaterThan(0);
    expect(ofSources.length).toBeGreaterThan(0);
    expect(faultsOf([...ofPages.map(introduced), ...ofSources])).toEqual([]);
  });

  it('that do not compile are told by file and line', () => {
    const [block] = codeBlocksIn(
      'src/a.ts',
      ['/**', ' * ```ts', " * const a = '';", ' * const n: number = a;', ' * ```', ' */'].join('\n'),
    );
    expect(block).toEqual({ file: 'src/a.ts', line: 3, code: "const a = '';\nconst n: number = a;\n" });
    expect(faultsOf([block!])).toEqual(["src/a.ts:4 Type 'string' is not assignable to type 'number'."]);
  });
});
