const { builtinModules } = require('node:module');

/** The layers of docs/DESIGN section 2, top to bottom. A folder may import what stands below it, and nothing else. */
const layers = [
  'index',
  'client',
  'session',
  'operators',
  'responders',
  'supervision',
  'wire',
  'rpc',
  'transport',
  'protocol',
  'errors',
  'util',
];

/** Folders that may import less than all that is below them, and the two entries that stand beside the layers. */
const narrower = {
  operators: ['protocol', 'errors', 'util'],
  responders: ['protocol', 'errors', 'util'],
  // keeps a wire up, whichever it is: of the wire it knows no version
  supervision: ['wire/Wire', 'protocol', 'errors', 'util'],
  // what a runtime does is partly what the wire and the scripted model do: their pure halves
  testing: [
    'session',
    'operators',
    'responders',
    'supervision',
    'wire/(Wire|OpenAsk|createAskDesk)',
    'scripted-model',
    'protocol',
    'errors',
    'util',
  ],
  'scripted-model': ['protocol', 'errors', 'util'],
  // a session offered to people elsewhere: what the bridges share
  serving: ['operators', 'responders', 'protocol', 'errors', 'util'],
  // of a session the types alone
  'ag-ui': ['serving', 'session', 'operators', 'responders', 'protocol', 'errors', 'util'],
  // of a session the types alone
  web: [
    'serving',
    'session',
    'operators',
    'responders',
    'supervision/(RestartPolicy|backOff)',
    'protocol',
    'errors',
    'util',
  ],
  'ai-sdk': [
    'web/parseSse',
    'serving',
    'session',
    'operators',
    'responders',
    'supervision/(RestartPolicy|backOff)',
    'protocol',
    'errors',
    'util',
  ],
};

const within = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;

const arrows = [...new Set([...layers, ...Object.keys(narrower)])].map((name) => {
  const below = narrower[name] ?? layers.slice(layers.indexOf(name) + 1);
  return {
    name: `${name}-imports-only-what-is-below`,
    comment: below.length === 0 ? `${name}/ imports nothing of src/.` : `${name} may import ${below.join(', ')}.`,
    severity: 'error',
    from: { path: within([name]) },
    to: { path: '^src/', pathNot: within([name, ...below]) },
  };
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const src = '^src/';

/** Folders whose code also runs in a browser. */
const pure = within([
  'session',
  'operators',
  'responders',
  'supervision',
  'serving',
  'web',
  'ai-sdk',
  'ag-ui',
  'testing',
  'protocol',
  'errors',
  'util',
]);

module.exports = {
  forbidden: [
    ...arrows,
    forbid('no-cycles', 'A cycle has no top to read from.', { path: src }, { circular: true }),
    forbid(
      'one-door-to-vscode-jsonrpc',
      'Only rpc/ imports vscode-jsonrpc.',
      { path: src, pathNot: within(['rpc']) },
      { path: 'vscode-jsonrpc' },
    ),
    forbid(
      'one-door-to-processes-and-sockets',
      'Only transport/ imports node:child_process and node:net.',
      { path: src, pathNot: within(['transport']) },
      { path: '^(node:)?(child_process|net)$' },
    ),
    forbid('no-node', 'Runs in a browser too: nothing of Node.', { path: pure }, { dependencyTypes: ['core'] }),
    forbid(
      'no-node-behind',
      'Runs in a browser too: nothing that leads to Node or to vscode-jsonrpc.',
      { path: '^src/(operators|testing|web|ai-sdk|ag-ui)/index\\.ts$' },
      { path: `^(node:)?(${builtinModules.join('|')})$|vscode-jsonrpc|^src/(rpc|transport|client)/`, reachable: true },
    ),
    forbid(
      'types-of-the-ai-sdk',
      'Of the AI SDK only types are used, so that any version does and none is loaded.',
      { path: src },
      { path: 'node_modules/(ai|@ai-sdk)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'v2-knows-no-v3',
      'Versions never meet: either can be deleted.',
      { path: within(['wire/v2']) },
      { path: within(['wire/v3']) },
    ),
    forbid(
      'v3-knows-no-v2',
      'Versions never meet: either can be deleted.',
      { path: within(['wire/v3']) },
      { path: within(['wire/v2']) },
    ),
    forbid(
      'no-code-of-ag-ui',
      'Only an agent of AG-UI needs code of theirs; all else takes their types.',
      { path: src, pathNot: '^src/ag-ui/(agent|CopilotAgent)\\.ts$' },
      { path: '@ag-ui/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-barrels',
      'index.ts files are entry points; import the file that holds the name.',
      { path: src },
      { path: '^src/.*index\\.ts$' },
    ),
    forbid(
      'no-drawers',
      'One idea, one file, one name.',
      { path: src },
      { path: '/(utils?|helpers?|types?|constants?|misc|common)\\.ts$' },
    ),
    forbid(
      'no-test-code',
      'src/ imports neither specs nor development dependencies.',
      { path: src },
      { path: '^(spec|bench|examples|scripts)/' },
    ),
    forbid(
      'declared-dependencies',
      'What is published imports what package.json declares.',
      { path: src },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    ),
    forbid(
      'resolvable',
      'The import leads nowhere; vitest is there when its user runs it.',
      { path: src },
      { couldNotResolve: true, pathNot: '^vitest$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.build.json' },
    // type imports are arrows too
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
