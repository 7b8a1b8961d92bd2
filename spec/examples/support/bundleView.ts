import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const folder = join(__dirname, '../../../examples/user-interfaces');

/** Bundles code that imports the examples for user interfaces, `./react.js` and the like, as one script. */
export async function bundleView(code: string, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'tsx' },
    bundle: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"development"',
      // which a bundler is to say to Vue
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [sources, svelte(platform)],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** What such code exports, when it is run here. */
export async function runView<Exports>(code: string): Promise<Exports> {
  const module = { exports: {} };
  const run = compileFunction(await bundleView(code, 'node'), ['require', 'module', 'exports']);
  run(require, module, module.exports);
  return module.exports as Exports;
}

/** `./a.js` is written for `./a.ts` and `./a.tsx`. */
const sources: Plugin = {
  name: 'sources',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^\..*\.js$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked' || resolveDir.includes('node_modules')) return undefined;
      for (const extension of ['.ts', '.tsx']) {
        const found = await resolve(path.replace(/\.js$/, extension), { resolveDir, kind, pluginData: 'asked' });
        if (found.errors.length === 0) return found;
      }
      return undefined;
    }),
};

const svelte = (platform: 'browser' | 'node'): Plugin => ({
  name: 'svelte',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const generate = platform === 'node' ? 'server' : 'client';
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate, dev: true });
      return { contents: js.code };
    }),
});
