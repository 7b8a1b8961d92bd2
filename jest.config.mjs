const swc = (syntax) => ['@swc/jest', { jsc: { parser: { syntax }, target: 'es2022' }, module: { type: 'commonjs' } }];

/** Packages that there are as ES modules only. */
const esm = '/node_modules/(ai|@ai-sdk/[^/]+|@workflow/[^/]+|eventsource-parser)/';

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
    '^.+\\.ts$': swc('typescript'),
    [`${esm}.+\\.m?js$`]: swc('ecmascript'),
  },
  transformIgnorePatterns: [`/node_modules/(?!${esm.slice('/node_modules/'.length)})`],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^(zod/v4/locales/.+)\\.js$': '$1.cjs',
    // jest runs CommonJS
    '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js',
    '^copilot-rx$': '<rootDir>/src/index.ts',
    '^copilot-rx/(operators|testing|scripted-model|ai-sdk|ag-ui|web)$': '<rootDir>/src/$1/index.ts',
    '^copilot-rx/ag-ui/agent$': '<rootDir>/src/ag-ui/agent.ts',
    '^copilot-rx/testing/(jest|jest-globals|vitest)$': '<rootDir>/src/testing/$1.ts',
  },
};
