import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const rows = readFileSync(join(root, 'docs/failure-modes.md'), 'utf8')
  .split('\n')
  // Those further down link to their spec, and links are looked at elsewhere.
  .filter((line) => line.startsWith('| ') && line.includes('`spec/'));

describe('the failure modes', () => {
  it('are twenty at the least', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it.each(rows)('name a spec that is there: %s', (row) => {
    const [, file = '', title = ''] = /`(spec\/[\w./-]+)`: (.+) \|$/.exec(row) ?? [];
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${title}'`);
  });
});
