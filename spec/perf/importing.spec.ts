import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

jest.setTimeout(60_000);

const root = join(__dirname, '../..');

describe('importing the package', () => {
  it('does not load vscode-jsonrpc, which has time while the CLI starts', () => {
    const program = [join(root, 'bench/cold-import.mjs'), join(root, 'src/index.ts')];
    const said = execFileSync(process.execPath, ['--import', 'tsx', ...program], { cwd: root, encoding: 'utf8' });

    expect(JSON.parse(said)).toMatchObject({ loadsJsonRpc: false });
  });
});
