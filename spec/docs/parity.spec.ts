import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** A row of a table that has proofs: its feature, and the specs it names. */
interface Row {
  readonly feature: string;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
}

function rowsOf(page: string): Row[] {
  return page
    .split('\n\n')
    .filter((part) => /^\| Feature .*\| Proof \|\n/.test(part))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((line) => {
      const cells = line.split(' | ');
      const proofs = [...(cells.at(-1) ?? '').matchAll(/`(spec\/[^`]+)`(?: “([^”]+)”)?/g)];
      return { feature: cells[0] ?? '', proofs: proofs.map(([, file = '', title = '']) => ({ file, title })) };
    });
}

describe('the table of parity', () => {
  const rows = rowsOf(read('docs/parity.md'));

  it('has a proof for every row', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('names specs that are there, by their titles', () => {
    const missing = rows.flatMap(({ feature, proofs }) =>
      proofs
        .filter(({ file, title }) => !existsSync(join(root, file)) || !read(file).includes(title))
        .map(({ file, title }) => `${feature}: ${file} “${title}”`),
    );
    expect(missing).toEqual([]);
  });
});
