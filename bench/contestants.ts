/** Who is measured, in the order of the table. Each loads in its own process only. */
export const contestants = {
  ours: () => import('./contestants/ours.js'),
  official: () => import('./contestants/official.js'),
  'vscode-jsonrpc': () => import('./contestants/vscode-jsonrpc.js'),
  bare: () => import('./contestants/bare.js'),
};

export type ContestantName = keyof typeof contestants;

export const contestantNames = Object.keys(contestants) as ContestantName[];

export function isContestantName(name: string): name is ContestantName {
  return Object.hasOwn(contestants, name);
}

/** The official SDK refuses protocol 2. */
export const speakersOf2: readonly ContestantName[] = ['ours', 'bare', 'vscode-jsonrpc'];
