/**
 * Minified and gzipped, as ours alone: dependencies are the user's own, or loaded when a client starts. Each limit leaves about one
 * percent: what comes out differs by some bytes from machine to machine.
 */
const ignore = ['rxjs', 'vscode-jsonrpc', '@ag-ui/client', 'copilot-rx', 'copilot-rx/*', 'node:*', 'stream', 'tty'];
const budget = (name, path, limit, { imports = '*', later = [] } = {}) => ({
  name,
  path,
  import: imports,
  ignore: [...ignore, ...later],
  gzip: true,
  limit,
});

export default [
  budget('what importing copilot-rx loads', 'dist/index.mjs', '12 kB', {
    later: ['./createEngine.mjs', './chunks/createEngine.mjs'],
  }),
  budget('with what the first session loads', 'dist/index.mjs', '46 kB'),
  budget('one operator', 'dist/operators.mjs', '1 kB', { imports: '{ textDeltas }' }),
  budget('a page: fromSse', 'dist/web.mjs', '5 kB', { imports: '{ fromSse }' }),
  budget('web', 'dist/web.mjs', '11 kB'),
  budget('one operator of AG-UI', 'dist/ag-ui.mjs', '9 kB', { imports: '{ toAgUi }' }),
  budget('AG-UI', 'dist/ag-ui.mjs', '20 kB'),
  budget('an agent of AG-UI', 'dist/ag-ui/agent.mjs', '14 kB'),
  // not part of a program, but no reason to let go
  budget('testing', 'dist/testing.mjs', '41.5 kB'),
  budget('AI SDK', 'dist/ai-sdk.mjs', '18.6 kB'),
  budget('AI SDK, in a page', 'dist/ai-sdk.mjs', '3.6 kB', { imports: '{ CopilotChatTransport, isAnswered }' }),
  budget('scripted model', 'dist/scripted-model.mjs', '7.5 kB'),
  // a program, with its libraries, as it is
  budget('terminal chat', 'dist/chat/run.mjs', '46 kB'),
];
