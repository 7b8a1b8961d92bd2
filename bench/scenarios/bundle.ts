import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../Scenario.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sizeLimit = fileURLToPath(new URL('../../node_modules/.bin/size-limit', import.meta.url));

/** What the package adds to a bundle, minified and gzipped, without dependencies: the figures of `npm run size`. */
export const bundle: Scenario = {
  amount: { full: 1 },
  rounds: 1,
  contestants: ['ours'],
  figures: {
    everything: { title: 'bundle, min+gzip: everything', unit: 'kB', better: 'less', target: { ours: 20 } },
    operator: { title: 'bundle, min+gzip: one operator', unit: 'kB', better: 'less', target: { ours: 1 } },
  },
  measure: async () => {
    const said = execFileSync(sizeLimit, ['--json'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    // The first is what importing loads.
    const [, everything, operator] = JSON.parse(said) as readonly { readonly size: number }[];
    if (everything === undefined || operator === undefined) throw new Error(`size-limit said: ${said}`);
    return { everything: everything.size / 1_000, operator: operator.size / 1_000 };
  },
};
