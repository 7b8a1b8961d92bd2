import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ExampleRun, runExample } from './support/runExample.js';

jest.setTimeout(60_000);

const expected: Readonly<Record<string, readonly string[]>> = {
  'ai-sdk.ts': [
    'Text: Let me ask the shell. ',
    'Tool: bash, approval-requested',
    'You click: Approve',
    'Text: Let me ask the shell. ',
    'Tool: bash, output-available',
    'Text: It says hello.',
  ],
  'ag-ui.ts': ['Calls: bash', 'Asks: Run `echo The shell says hello`?', 'Says: I was told: The shell says hello'],
  'cancel-by-unsubscribing.ts': ['Heard: and then and then and then', 'Aborted: Tell me a story.', 'Answer: Ready.'],
  'crash-and-go-on.ts': [
    'Interrupted after: The answer is ',
    'Lost: attempt 1 comes next',
    'The answer is 42.',
    'Asked: 2 times, in one session',
  ],
  'hooks-audit.ts': [
    'Audit: sessionStart default in … ms',
    'Audit: userPromptSubmitted answered in … ms',
    'Audit: userPromptTransformed default in … ms',
    'The model reads: Compute! Be brief.',
    'Audit: preToolUse answered in … ms',
    'Audit: preToolUse answered in … ms',
    'Audit: postToolUse answered in … ms',
    'The agent stops: end_turn',
    'Audit: agentStop answered in … ms',
    '1 row(s) returned: | answer | | --- | | 42 | Tool "sql" succeeded. ' +
      'Additional guidance from postToolUse hooks: (sql was audited)',
    'Denied by preToolUse hook: Tables stay.',
    'Audit: sessionEnd default in … ms',
  ],
  'human-approval.ts': [
    'May the agent run `echo The shell says hello`? [y/N] ',
    'I was told: The user rejected this tool call. User feedback: The user says no. Do not try it in another way.',
  ],
  'marble-test.ts': ['Passed: 30 seconds of silence tested in no time.'],
  'model-without-server.ts': [
    'It says: It does not start.',
    'Once … upon … a … time.',
    'user: What is issue 7 about?',
    'assistant → lookup_issue({"id":7})',
    'tool lookup_issue: It does not start.',
    'I read: This is (a secret).',
    'Sent on by: tools',
  ],
  'policy-as-operators.ts': [
    'read → allow: once',
    'shell → deny: Nothing is deleted here.',
    'Human: yes, deploy',
    'deploy → allow',
    'deploy → allow',
    'invoice → deny: Nobody answered in time.',
    'shell → deny: The policy does not know this.',
  ],
  'resume.ts': ['You are Ada.', 'Kept: I am Ada.', 'You are Ada.', "[ 'I am Ada.', 'Who am I?' ]", 'Deleted: true'],
  'serve-to-browser.ts': [
    'Clicked: allow echo The shell says hello',
    'I was told: The shell says hello',
    'After a reload: user, assistant, assistant',
  ],
  'sub-agents.ts': ['Poet: Moon, June (for a sub-agent).', 'Main agent: The poem: Moon, June (for a sub-agent).'],
  'tools.ts': [
    'Progress: box 1 of 2',
    'Progress: box 2 of 2',
    'The model was told:',
    '- {"article":"tea","count":12}',
    '- There is no article “coffee”. There is: tea.',
    '- The arguments do not fit. Correct them and call the tool again:',
    '- article: Invalid input: expected string, received number',
    '- All 2 are packed.',
  ],
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
    const shown = shownBy(run);
    expect([...shown].sort()).toEqual([...lines].sort());
    expect(shown.at(-1)).toBe(lines.at(-1));
    expect(run).toMatchObject({ code: 0, stderr: '', leftovers: [] });
  });

  it.each([
    ['y\n', 'I was told: The shell says hello'],
    ['yes, later\n', 'I was told: The user rejected this tool call.'],
  ])('human-approval.ts takes %j for what it is', async (input, told) => {
    const run = await runExample('human-approval.ts', { input });
    expect(shownBy(run)[0]).toBe(`May the agent run \`echo The shell says hello\`? [y/N] ${input.trimEnd()}`);
    expect(shownBy(run)[1]).toContain(told);
    expect(run).toMatchObject({ code: 0, stderr: '', leftovers: [] });
  });

  it('is not forgotten here', () => {
    const files = readdirSync(join(__dirname, '../../examples')).filter((name) => name.endsWith('.ts'));
    expect(files.sort()).toEqual([...Object.keys(expected), 'quickstart.ts'].sort());
  });
});

/** The lines that were printed; durations are never twice the same. */
function shownBy({ stdout }: ExampleRun): string[] {
  return stdout
    .trimEnd()
    .replaceAll(/\b\d+ ms\b/g, '… ms')
    .split('\n');
}
