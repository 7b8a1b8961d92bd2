/** Unit, marble and end-to-end specs; `npm test -- spec/operators` runs a part. */
export default {
  testEnvironment: 'node',
  // much of a run waits for CLIs
  maxWorkers: '100%',
  // the examples of the testing kit are specs as its users write them
  roots: ['<rootDir>/spec', '<rootDir>/examples/testing'],
  globalSetup: '<rootDir>/spec/support/installRuntimes.mjs',
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^copilot-rx$': '<rootDir>/src/index.ts',
    '^copilot-rx/(operators|testing|scripted-model|web|ag-ui)$': '<rootDir>/src/$1/index.ts',
    '^copilot-rx/ag-ui/agent$': '<rootDir>/src/ag-ui/agent.ts',
    '^copilot-rx/testing/(jest|jest-globals|vitest)$': '<rootDir>/src/testing/$1.ts',
  },
};
