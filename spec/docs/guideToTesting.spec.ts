import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { codeBlocksIn } from './support/codeBlocksIn.js';

const page = 'docs/testing.md';
const blocks = codeBlocksIn(page, readFileSync(join(__dirname, '../..', page), 'utf8'));

describe('the guide to testing', () => {
  it.each(blocks)('is right in the block at line $line', ({ code }) => {
    const { code: script } = transformSync(code, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    // Jest's own `require`, so that `copilot-rx` is what is being tested.
    const run = compileFunction(script, ['require', 'exports']);

    expect(() => run(require, {})).not.toThrow();
  });
});
