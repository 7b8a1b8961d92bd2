import { reasoning, text, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { spoken } from '../../examples/quickstart/spoken.js';

/**
 * What the demo says. The CLI asks it in the same way as it asks a real model, and runs the tools for real: “run” has it call the shell,
 * “ask” has it ask you, and “long” has it go on until somebody stops it.
 */
export function demoScript({ lastUserText, toolResults, tools, model }: ModelRequest): ModelReply {
  const [result] = toolResults;
  if (result !== undefined)
    return spoken(text(`The tool says:\n\n\`\`\`\n${result.text.trim().slice(0, 500)}\n\`\`\`\n`));
  if (model === 'demo-in-verse') return spoken(text(verse));
  const wish = lastUserText.toLowerCase();
  if (/\brun\b|\bshell\b|\btool\b/.test(wish)) {
    const shell = tools.find((name) => name === 'bash' || name === 'powershell') ?? 'bash';
    return [
      ...text('Let me ask the shell. You are asked before it runs.\n'),
      toolCall(shell, { command: 'echo "Hello from your shell" && node --version', description: 'Say hello' }),
    ];
  }
  if (/\bask\b/.test(wish) && tools.includes('ask_user'))
    return toolCall('ask_user', { question: 'Tea or coffee?', choices: ['Tea', 'Coffee'] });
  if (/\blong\b/.test(wish)) return spoken(text(story));
  return spoken([...reasoning('Somebody new. Let me explain what this is.'), ...text(introduction(lastUserText))]);
}

const introduction = (prompt: string) => `# Hello!

You said **“${prompt.slice(0, 200)}”**. I am a *script*, so I tell this to everybody; the rest is real: a Copilot CLI, its session, its tools.

| Say | and |
| --- | --- |
| \`run\` | I call the shell, once you allow it |
| \`ask\` | I ask you something |
| \`long\` | I talk until you stop me with Ctrl-C |

1. \`/model\` lets somebody else answer.
2. \`/usage\` tells what it cost.
3. \`/help\` shows the rest.

\`\`\`ts
session.turn(prompt).pipe(takeUntil(interrupts$), showEvents(terminal));
\`\`\`

Ask a real model with \`npx copilot-rx --live\`.
`;

const verse = `> A model asked to speak in verse
> may do it well, or do it worse:
> this one was written down before,
> and has not anything in store.
`;

const story = Array.from(
  { length: 200 },
  (_, index) =>
    `**${index + 1}.** Once upon a time there was an Observable that nobody had subscribed to, and so nothing happened.\n\n`,
).join('');
