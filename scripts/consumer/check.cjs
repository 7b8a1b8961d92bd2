/** What a stranger can rely on, asked of the modules of one build: `runs.mjs` gives the ESM build, `runs.cjs` the CJS one. */
const assert = require('node:assert/strict');

const expected = {
  main: ['CopilotClient', 'CopilotError', 'TurnError', 'isCopilotError'],
  // without the packages of AG-UI: it needs no code of theirs
  agUi: ['handleAgUi', 'toAgUi'],
  operators: ['ofType', 'textDeltas'],
  testing: ['copilotMatchers', 'expectEvents', 'marbleWire', 'openSession', 'runMarbles', 'withFaults'],
  scriptedModel: ['startScriptedModel', 'text', 'toolCall'],
};

exports.check = async (modules, other) => {
  for (const [entry, names] of Object.entries(expected)) {
    const found = Object.keys(modules[entry]).filter((name) => name !== 'default' && name !== 'module.exports');
    assert.deepEqual(
      names.filter((name) => !found.includes(name)),
      [],
      `missing in ${entry}`,
    );
    assert.notEqual(found.length, 0, `${entry} exports nothing`);
  }
  // it costs 14 ms and is loaded while the CLI starts
  const loaded = Object.keys(require.cache).filter((file) => file.includes('vscode-jsonrpc'));
  assert.deepEqual(loaded, [], 'vscode-jsonrpc is loaded before a client starts');

  const { TurnError } = modules.main;
  const error = new TurnError('session', 'message', { errorType: 'query', message: 'no' });
  assert.ok(modules.main.isCopilotError(error), 'its own error is not recognised');
  assert.ok(other.isCopilotError(error), 'an error of this build is not recognised by the other');

  await talk(modules);
};

/** One turn with the real runtime and a scripted model. */
async function talk({ main: { CopilotClient }, scriptedModel: { startScriptedModel } }) {
  const model = await startScriptedModel('Hello from the package.');
  const env = { ...process.env, ...model.env, COPILOT_HOME: process.env.CHECK_HOME };
  const client = new CopilotClient({ cliPath: process.env.CHECK_CLI, env });
  try {
    const session = await client.createSession({ model: model.modelId, provider: model.provider });
    const answer = await session.sendAndWait({ prompt: 'Hello?' });
    assert.equal(answer?.data.content, 'Hello from the package.');
  } finally {
    await client.stop();
    await model.close();
  }
}
