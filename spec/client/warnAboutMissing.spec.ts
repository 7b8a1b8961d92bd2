import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warnAboutMissing } from '../../src/client/warnAboutMissing.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';

const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-missing-'));
writeFileSync(join(folder, 'there.txt'), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('warnAboutMissing', () => {
  it('tells of paths that are not there, and of nothing else', async () => {
    const told: Diagnostic[] = [];
    const bothAreTold = new Promise<void>((resolve) => {
      const warnAbout = warnAboutMissing(folder, (diagnostic) => {
        told.push(diagnostic);
        if (told.length === 2) resolve();
      });
      warnAbout([
        { type: 'file', path: 'there.txt' },
        { type: 'file', path: 'gone.txt' },
        { type: 'directory', path: join(folder, 'there.txt/inside') },
        { type: 'directory', path: folder },
        { type: 'github_url', url: 'https://github.com/gone' },
      ]);
    });
    await bothAreTold;
    expect(told.map(({ code }) => code)).toEqual(['attachment-missing', 'attachment-missing']);
    expect(told.map(({ message }) => /attachment (.*?) does/.exec(message)?.[1]).sort()).toEqual(
      [join(folder, 'there.txt/inside'), 'gone.txt'].sort(),
    );
  });
});
