import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../median.js';
import type { Scenario } from '../Scenario.js';

const script = fileURLToPath(new URL('../cold-import.mjs', import.meta.url));

/** How long the first import takes beyond that of rxjs. */
export const coldImport: Scenario = {
  amount: { full: 9, quick: 3 },
  contestants: ['ours', 'official'],
  figures: {
    time: { title: 'cold import beyond rxjs', unit: 'ms', better: 'less', target: { official: 0.4 } },
    jsonRpc: { title: 'vscode-jsonrpc is loaded by it (1) or not (0)', unit: '', better: 'less', target: { ours: 0 } },
  },
  measure: async ({ entry = '' }, count) => {
    // The first reads the disk.
    const runs = Array.from({ length: count + 1 }, () => importOnce(entry)).slice(1);
    return {
      time: median(runs.map(({ milliseconds }) => milliseconds)),
      jsonRpc: runs.some(({ loadsJsonRpc }) => loadsJsonRpc) ? 1 : 0,
    };
  },
};

function importOnce(entry: string): { readonly milliseconds: number; readonly loadsJsonRpc: boolean } {
  const said = execFileSync(process.execPath, [script, entry], { encoding: 'utf8' });
  return JSON.parse(said) as ReturnType<typeof importOnce>;
}
