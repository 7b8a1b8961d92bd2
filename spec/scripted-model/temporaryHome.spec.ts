import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryHome } from '../../src/scripted-model/index.js';

describe('temporaryHome', () => {
  it('is a folder of its own, named to CLIs of both protocols, until it is removed', () => {
    const [one, other] = [temporaryHome(), temporaryHome()];
    writeFileSync(join(one.folder, 'settings.json'), '{}');

    expect(one.folder).not.toBe(other.folder);
    expect(one.env).toEqual({ COPILOT_HOME: one.folder, XDG_STATE_HOME: one.folder });
    one.remove();
    one.remove();
    other[Symbol.dispose]();
    expect([one, other].map(({ folder }) => existsSync(folder))).toEqual([false, false]);
  });
});
