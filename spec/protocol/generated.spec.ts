import { spawnSync } from 'node:child_process';

/** Exit code 3: there are no schemas to tell by. */
const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/generate/generate.ts', '--check'], {
  encoding: 'utf8',
});
const [where, reason] = status === 3 ? [it.skip, ` (${stderr.trim()})`] : [it, ''];

describe('src/protocol/generated', () => {
  where(`is what the installed CLI’s own schemas say${reason}`, () => {
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
