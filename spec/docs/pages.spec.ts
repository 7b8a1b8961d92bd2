import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as operators from 'copilot-rx/operators';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...inDocs.map((name) => join('docs', name)),
];

describe('the pages', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)[^)]*\)/g)].map(([, target = '']) => target);
    const pictures = [...read(page).matchAll(/ src(?:set)?="([^"]*)"/g)].map(([, target = '']) => target);
    expect([...links, ...pictures].filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('explain every error code', () => {
    const codes = [...read('src/errors/CopilotErrorCode.ts').matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
    const explained = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code = '']) => code);
    expect(explained.sort()).toEqual(codes.sort());
  });

  it('name every operator', () => {
    const names = Object.entries(operators).flatMap(([name, value]) =>
      typeof value === 'function' && /^[a-z]/.test(name) ? name : [],
    );
    expect(names.filter((name) => !read('README.md').includes(`| \`${name}(`))).toEqual([]);
  });

  it('name every gate', () => {
    const lists = [...read('scripts/check.mjs').matchAll(/const (?:sources|build) = \[(.*)\]/g)].map(
      ([, list = '']) => list,
    );
    const gates = [...lists.join().matchAll(/'([\w:]+)'/g)].map(([, gate = '']) => gate);
    expect(gates.length).toBeGreaterThan(0);
    expect(gates.filter((gate) => !read('CONTRIBUTING.md').includes(`| \`${gate}\` |`))).toEqual([]);
  });
});
