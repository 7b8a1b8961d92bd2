/** Minified and gzipped, as ours alone: dependencies are the user's own, or loaded when a client starts. */
const ignore = ['rxjs', 'vscode-jsonrpc', '@ag-ui/client', 'node:*'];
const budget = (name, path, limit, imports = '*') => ({ name, path, import: imports, ignore, gzip: true, limit });

export default [
  // with all that is loaded later; the aim of the performance work is 20 kB
  budget('everything that drives the CLI', 'dist/index.mjs', '43 kB'),
  budget('one operator', 'dist/operators.mjs', '1 kB', '{ textDeltas }'),
  budget('a page: fromSse', 'dist/web.mjs', '5 kB', '{ fromSse }'),
  budget('web', 'dist/web.mjs', '11 kB'),
  budget('one operator of AG-UI', 'dist/ag-ui.mjs', '9 kB', '{ toAgUi }'),
  budget('AG-UI', 'dist/ag-ui.mjs', '20 kB'),
  budget('an agent of AG-UI', 'dist/ag-ui/agent.mjs', '14 kB'),
  // not part of a program, but no reason to let go
  budget('testing', 'dist/testing.mjs', '39 kB'),
  budget('scripted model', 'dist/scripted-model.mjs', '7.5 kB'),
];
