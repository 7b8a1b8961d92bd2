import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runExample } from './support/runExample.js';

jest.setTimeout(60_000);

const expected: Readonly<Record<string, readonly string[]>> = {
  'cancel-by-unsubscribing.ts': ['Heard: and then and then and then', 'Aborted: Tell me a story.', 'Answer: Ready.'],
  'marble-test.ts': ['Passed: 30 seconds of silence tested in no time.'],
  'two-turns.ts': [
    "{ first: 'Tea? Here you are.', second: 'Coffee? Here you are.' }",
    'Bread? Here you are.',
    'Butter? Here you are.',
  ],
  'type-ahead-switch-map.ts': [
    'Typed: What',
    'Typed: What is',
    'Typed: What is RxJS?',
    'Aborted: What',
    'Aborted: What is',
    'Answer: An answer to “What is RxJS?”',
  ],
};

describe('the example', () => {
  it.each(Object.entries(expected))('%s does what it says', async (name, lines) => {
    const run = await runExample(name);
    // When a model hears that it was left is the model's business: the order of such a line is not looked at.
    const shown = run.stdout.trimEnd().split('\n');
    expect([...shown].sort()).toEqual([...lines].sort());
    expect(shown.at(-1)).toBe(lines.at(-1));
    expect(run).toMatchObject({ code: 0, stderr: '', leftovers: [] });
  });

  it('is not forgotten here', () => {
    const files = readdirSync(join(__dirname, '../../examples')).filter((name) => name.endsWith('.ts'));
    expect(files.sort()).toEqual([...Object.keys(expected), 'quickstart.ts'].sort());
  });
});
