/**
 * A plugin of rollup: the licences of all packages that went into a bundle, in a file beside it. A package without one, or with one that
 * is not known to allow it, fails the build.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

export function collectNotices(fileName) {
  return {
    name: 'collect-notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules = {} }) =>
        Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
      );
      const folders = new Set(modules.flatMap((id) => folderOf(id) ?? []));
      const notices = [...folders].map(noticeOf).sort();
      const intro =
        'The terminal chat (main.mjs and what it loads from this folder) contains parts of these packages.\n';
      this.emitFile({ type: 'asset', fileName, source: [intro, ...notices].join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** Of the package that a module is of; none for our own. */
function folderOf(id) {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!permissive.includes(license)) throw new Error(`${name} is not to be bundled: its licence is ${license}.`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence text to pass on.`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}
