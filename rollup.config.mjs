import { readFileSync, rmSync } from 'node:fs';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

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

/** A warning is an error, but for types that no entry exports: scripts/api.mjs lists them in fewer words. */
const onLog = (level, log, handler) => {
  if (log.message.includes('references private shared type exports')) return;
  handler(level === 'warn' ? 'error' : level, log);
};

export default [
  {
    input,
    external,
    onLog,
    plugins: [clean, esbuild({ target: 'node20', tsconfig: 'tsconfig.build.json' })],
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
    plugins: [dts({ tsconfig: 'tsconfig.build.json' })],
    // generated types have files of their own, or names that ours have too would be renamed
    output: {
      ...files(extension),
      format: 'es',
      manualChunks: (id) => /[\\/]generated[\\/](\w+)\.ts$/.exec(id)?.[1],
      onlyExplicitManualChunks: true,
    },
  })),
];
