import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(120_000);

const root = join(__dirname, '../..');

describe('what an event takes of the heap', () => {
  it('is about what a bare loop makes of it', async () => {
    const { ours, bare } = await bytesPerEvent();

    // It is a little less, since the envelope is not parsed; what else there is to an event must not eat that up.
    expect(ours).toBeLessThan(1.1 * bare);
  });
});

/** In a process whose young generation holds all that is counted. */
async function bytesPerEvent(): Promise<{ readonly ours: number; readonly bare: number }> {
  const young = ['--min-semi-space-size=256', '--max-semi-space-size=256', '--no-memory-reducer'];
  const flags = ['--expose-gc', ...young, '--import', 'tsx'];
  const program = [join(root, 'spec/perf/allocated.ts'), join(root, 'bench/blast-server.mjs')];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...program], { cwd: root, env });
  return JSON.parse(stdout) as Awaited<ReturnType<typeof bytesPerEvent>>;
}
