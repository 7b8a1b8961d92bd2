import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { RuntimeNotFoundError } from '../../src/errors/RuntimeNotFoundError.js';
import { findRuntime } from '../../src/transport/findRuntime.js';

const platformPackage = `@github/copilot-${process.platform}-${process.arch}`;

/** With a space: paths must not be cut there. */
let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copilot rx ')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('findRuntime', () => {
  it('takes cliPath, else COPILOT_CLI_PATH, else what is installed, else what is on PATH', () => {
    const [option, variable, onPath] = [program('option'), program('variable'), program('bin/copilot')];
    const installed = install('app/node_modules');
    const from = [join(root, 'app')];
    const env = { COPILOT_CLI_PATH: variable, PATH: dirname(onPath) };

    expect(findRuntime({ cliPath: option, env, from })).toEqual({ file: option, args: [] });
    expect(findRuntime({ env, from })).toEqual({ file: variable, args: [] });
    expect(findRuntime({ env: { ...env, COPILOT_CLI_PATH: '' }, from })).toEqual({ file: installed, args: [] });
    expect(findRuntime({ env: { PATH: env.PATH }, from: [root] })).toEqual({ file: onPath, args: [] });
  });

  it('resolves a relative path from the first folder', () => {
    const file = program('app/tools/copilot');

    expect(find({ cliPath: './tools/copilot', from: [join(root, 'app'), root] }).file).toBe(file);
    expect(find({ env: { COPILOT_CLI_PATH: 'tools/copilot' }, from: [join(root, 'app')] }).file).toBe(file);
  });

  it('looks for a bare name on PATH, in its order, and nowhere else', () => {
    program('my-copilot');
    const second = program('second/my-copilot');
    program('third/my-copilot');
    const env = { PATH: ['', join(root, 'first'), join(root, 'second'), join(root, 'third')].join(delimiter) };

    expect(find({ cliPath: 'my-copilot', env }).file).toBe(second);
    expect(reasons({ cliPath: 'my-copilot', env: { PATH: '' } })).toEqual(['cliPath (my-copilot on PATH)']);
  });

  it('passes by what is on PATH and cannot be executed', () => {
    chmodSync(program('first/copilot'), 0o644);
    mkdirSync(join(root, 'second/copilot'), { recursive: true });
    const third = program('third/copilot');

    expect(
      find({ env: { PATH: ['first', 'second', 'third'].map((name) => join(root, name)).join(delimiter) } }),
    ).toEqual({
      file: third,
      args: [],
    });
  });

  it.each(['cli.js', 'cli.mjs', 'cli.cjs'])('runs the script %s under the node that runs us', (name) => {
    const script = program(name);

    expect(find({ cliPath: script })).toEqual({ file: process.execPath, args: [script] });
  });

  it('finds what a package manager that does not hoist has put beside the launcher', () => {
    const store = '.store/copilot@1/node_modules';
    const installed = install(`app/node_modules/${store}`);
    mkdirSync(join(root, 'app/node_modules/@github'), { recursive: true });
    symlinkSync(
      join(root, 'app/node_modules', store, '@github/copilot'),
      join(root, 'app/node_modules/@github/copilot'),
    );

    expect(find({ from: [join(root, 'app')] }).file).toBe(installed);
  });

  it('looks upwards from each folder, in their order', () => {
    const outer = install('node_modules');
    const inner = install('app/node_modules');

    expect(find({ from: [join(root, 'app/src/deep'), root] }).file).toBe(inner);
    expect(find({ from: [join(root, 'other'), join(root, 'app')] }).file).toBe(outer);
  });

  it('says where a name that was given did not lead, and goes on to no other place', () => {
    const env = { PATH: dirname(program('copilot')) };
    mkdirSync(join(root, 'folder'));
    const missing = join(root, 'missing');

    expect(reasons({ cliPath: missing, env })).toEqual([`cliPath (${missing})`]);
    expect(reasons({ cliPath: './folder', env })).toEqual([`cliPath (${join(root, 'folder')})`]);
    expect(reasons({ env: { ...env, COPILOT_CLI_PATH: missing } })).toEqual([`COPILOT_CLI_PATH (${missing})`]);
  });

  it('lists every place when there is nothing in any', () => {
    const searched = reasons({ env: {}, from: [join(root, 'a'), join(root, 'b')] });

    expect(searched).toEqual([
      'the option cliPath (not given)',
      'COPILOT_CLI_PATH (not set)',
      expect.stringContaining(`installed for ${join(root, 'a')}`),
      expect.stringContaining(`installed for ${join(root, 'b')}`),
      'copilot on PATH',
    ]);
    expect(searched[2]).toContain(platformPackage);
  });
});

type Options = Partial<Parameters<typeof findRuntime>[0]>;

function find(options: Options) {
  return findRuntime({ env: {}, from: [root], ...options });
}

function reasons(options: Options): readonly string[] {
  try {
    find(options);
  } catch (error) {
    if (error instanceof RuntimeNotFoundError) return error.searched;
    throw error;
  }
  return ['it was found'];
}

function program(path: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '', { mode: 0o755 });
  return file;
}

/** Installs launcher and platform package side by side, as npm does; returns the path of the program. */
function install(nodeModules: string): string {
  const launcher = join(root, nodeModules, '@github/copilot');
  mkdirSync(launcher, { recursive: true });
  writeFileSync(join(launcher, 'package.json'), JSON.stringify({ name: '@github/copilot', version: '1.0.0' }));
  const file = program(`${nodeModules}/${platformPackage}/copilot`);
  writeFileSync(
    join(dirname(file), 'package.json'),
    JSON.stringify({ name: platformPackage, version: '1.0.0', exports: { '.': './copilot' } }),
  );
  return file;
}
