import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The package itself, from its sources: a fresh clone has no build of it. */
const ownPackage = {
  name: 'own-package',
  resolveId: (id) => {
    const [, entry] = /^copilot-rx\/([\w-]+)$/.exec(id) ?? [];
    return entry === undefined ? null : at(`../../src/${entry}/index.ts`);
  },
};

/** What the browser takes as it is. */
const files = {
  name: 'files',
  generateBundle() {
    for (const fileName of ['index.html', 'styles.css', 'icon.svg'])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`page/${fileName}`)) });
  },
};

/** The page of the web chat: one script, one style sheet, nothing inline. */
export default {
  input: at('page/main.ts'),
  plugins: [
    ownPackage,
    nodeResolve({ browser: true }),
    esbuild({ target: 'es2022', tsconfig: at('page/tsconfig.json'), minify: true }),
    files,
  ],
  output: {
    dir: process.env.WEB_CHAT_PAGE ?? at('../../temp/web-chat/page'),
    entryFileNames: 'page.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
  },
  onLog: (level, log, handler) => handler(level === 'warn' ? 'error' : level, log),
};
