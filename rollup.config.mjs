import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { collectNotices } from './scripts/collectNotices.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...peerDependencies });

/** Every dependency stays outside, with its subpaths: `vscode-jsonrpc` is imported as `vscode-jsonrpc/node`. */
const external = (id) => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`));

const input = {
  index: 'src/index.ts',
  operators: 'src/operators/index.ts',
  testing: 'src/testing/index.ts',
  'testing/jest': 'src/testing/jest.ts',
  'testing/jest-globals': 'src/testing/jest-globals.ts',
  'testing/vitest': 'src/testing/vitest.ts',
  'scripted-model': 'src/scripted-model/index.ts',
  web: 'src/web/index.ts',
  'ai-sdk': 'src/ai-sdk/index.ts',
  'ag-ui': 'src/ag-ui/index.ts',
  'ag-ui/agent': 'src/ag-ui/agent.ts',
};

/** Names without hashes, so that two builds of one source are equal file by file; what entries share goes to `chunks/`. */
const files = (extension) => ({
  dir: 'dist',
  entryFileNames: `[name].${extension}`,
  chunkFileNames: `chunks/[name].${extension}`,
  minifyInternalExports: false,
  // else esbuild and others warn about imports without names from a package without side effects
  hoistTransitiveImports: false,
});

/** What an older build left behind would be published. */
const clean = { name: 'clean', buildStart: () => rmSync('dist', { recursive: true, force: true }) };

/**
 * Chunks that import each other for nothing: rollup keeps the order in which they would run, which matters to none of them
 * (`sideEffects` in package.json), and bundlers warn of it. The line stays, empty, for the source map.
 */
const withoutBareImports = {
  name: 'without-bare-imports',
  renderChunk: (code, { fileName }) =>
    fileName.startsWith('chunks/')
      ? { code: code.replaceAll(/^(?:import|require\() ?'\.\/[\w.]+'\)?;$/gm, ''), map: null }
      : null,
};

/** `ai` 7 is an ES module. What is CommonJS may name its types, if it says that it means those. */
const withTypesOfModules = {
  name: 'with-types-of-modules',
  renderChunk: (code) => ({
    code: code.replaceAll(/^import (\{[^}]*\} from 'ai');$/gm, "import type $1 with { 'resolution-mode': 'import' };"),
    map: null,
  }),
};

/** A warning is an error, but for types that no entry exports: scripts/api.mjs lists them in fewer words. */
const onLog = (level, log, handler) => {
  if (log.message.includes('references private shared type exports')) return;
  handler(level === 'warn' ? 'error' : level, log);
};

/** The terminal chat has its libraries in it, so that the package has no more dependencies for it. */
const chat = {
  input: { 'chat/main': 'chat/main.ts' },
  external: (id) => external(id) || builtinModules.includes(id) || /^copilot-rx(\/|$)/.test(id),
  onLog,
  plugins: [
    nodeResolve({ exportConditions: ['node'] }),
    commonjs(),
    json(),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.build.json', minify: true }),
    collectNotices('chat/THIRD-PARTY-NOTICES.txt'),
    { name: 'executable', writeBundle: () => chmodSync('dist/chat/main.mjs', 0o755) },
  ],
  output: { ...files('mjs'), chunkFileNames: 'chat/[name].mjs', format: 'es' },
};

export default [
  {
    input,
    external,
    onLog,
    plugins: [clean, esbuild({ target: 'node20', tsconfig: 'tsconfig.build.json' }), withoutBareImports],
    output: [
      { ...files('mjs'), format: 'es', sourcemap: true },
      // `import()` of a dependency stays `import()`: loaded when it is needed, and the same module that the ESM build gets.
      { ...files('cjs'), format: 'cjs', sourcemap: true, dynamicImportInCjs: true },
    ],
  },
  // Twice, because one declaration file cannot speak for both module systems: attw calls that masquerading.
  ...['d.mts', 'd.cts'].map((extension) => ({
    input,
    external,
    onLog,
    plugins: [dts({ tsconfig: 'tsconfig.build.json' }), ...(extension === 'd.cts' ? [withTypesOfModules] : [])],
    // generated types have files of their own, or names that ours have too would be renamed
    output: {
      ...files(extension),
      format: 'es',
      manualChunks: (id) => /[\\/]generated[\\/](\w+)\.ts$/.exec(id)?.[1],
      onlyExplicitManualChunks: true,
    },
  })),
  chat,
];
