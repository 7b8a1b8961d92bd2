import rxjs from 'eslint-plugin-rxjs-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const everyLine = { skipBlankLines: true, skipComments: true };

/** Two copies of rxjs meet in real programs, and then `instanceof` lies: ask `isObservable`. */
const noInstanceOf = {
  selector: "BinaryExpression[operator='instanceof'][right.name=/^(Observable|.*Subject|.*Subscriber)$/]",
  message: 'Two copies of rxjs can meet in one process: use isObservable(), or tell by a member.',
};

/** Allowed inside `new Observable(...)`, which is how a bridge returns its undoing. */
const noSubscribe = {
  selector:
    "CallExpression[callee.property.name='subscribe']:not(NewExpression[callee.name='Observable'] CallExpression)",
  message: 'Streams in, streams out: only client/ and detach() subscribe, and bridges inside new Observable().',
};

const noDefaultExport = [
  'error',
  { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
];

const rxjsRootOnly = (allowed, ...others) => [
  'error',
  { patterns: [{ regex: `^rxjs/(?!(${allowed})$)`, message: 'Import from the root of rxjs.' }, ...others] },
];

export default defineConfig(
  globalIgnores(['dist/', 'temp/', 'coverage/', 'docs/', 'api/', '**/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, rxjs.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-imports': rxjsRootOnly('testing'),
      'no-restricted-syntax': ['error', noInstanceOf],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // `record['name']` says: not one of ours
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => subject.next(value)` is how RxJS is written
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `Observable<void>`, and `void` in the unions a callback may return
      '@typescript-eslint/no-invalid-void-type': 'off',
      'rxjs-x/no-floating-observables': 'error',
      'rxjs-x/no-subclass': 'error',
      'rxjs-x/no-sharereplay-before-takeuntil': 'error',
      // throws of others are passed on as they came
      'rxjs-x/throw-error': 'off',
    },
  },
  {
    files: ['{src,chat}/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 150, ...everyLine }],
      'max-lines-per-function': ['error', { max: 50, ...everyLine }],
      'no-console': 'error',
      'no-restricted-exports': noDefaultExport,
      '@typescript-eslint/no-explicit-any': 'error',
      // taking fields out of an object by naming them beside the rest
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'rxjs-x/no-exposed-subjects': 'error',
      // Observables have a `$`; what returns them (operators, makers, responders) and the writing side (Subjects) have none
      'rxjs-x/finnish': [
        'error',
        {
          functions: false,
          methods: false,
          types: { '^__(type|function)$': false, '(OperatorFunction|Subject|Responder)$': false },
        },
      ],
    },
  },
  {
    // the written list of the public API is as long as it is
    files: ['src/**/index.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // of the chat, run and openTerminal are the edge
    files: [
      'src/{operators,responders,session,serving,web,ai-sdk,ag-ui,wire,protocol,errors}/**/*.ts',
      'chat/{asks,commands,keyboard,markdown,prompt,screen,show,stage}/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noInstanceOf, noSubscribe] },
  },
  {
    // only what reads marbles or drives virtual time may reach for rxjs/testing
    files: ['src/**/*.ts'],
    ignores: ['src/testing/**', 'src/util/timedMarbles.ts'],
    rules: { 'no-restricted-imports': rxjsRootOnly('') },
  },
  {
    files: ['chat/**/*.ts'],
    rules: {
      'no-restricted-imports': rxjsRootOnly('', {
        regex: '(^|/)src/',
        message: 'The chat has no more than every user: the entries of copilot-rx.',
      }),
    },
  },
  {
    files: ['spec/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // specs hand in what the types forbid, and look at what the types do not promise
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // and subscribe wherever it hurts
      'rxjs-x/no-ignored-replay-buffer': 'off',
      'rxjs-x/no-nested-subscribe': 'off',
      'rxjs-x/no-subscribe-in-pipe': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: { eqeqeq: 'error' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
