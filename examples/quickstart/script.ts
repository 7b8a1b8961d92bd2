import { reasoning, text, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { spoken } from './spoken.js';

/**
 * What the scripted model says: first it calls two tools, and once it has their results it answers. The CLI asks it in the
 * same way as it asks a real model, and runs the tools for real.
 */
export function script({ lastUserText, toolResults }: ModelRequest): ModelReply {
  if (toolResults.length === 0) {
    return [
      spoken(reasoning('Somebody new. Let me use two tools first, and then answer word by word.')),
      toolCall('sql', { description: 'What day is it?', query: "SELECT date('now') AS today" }),
      toolCall('view', { path: process.cwd() }),
    ];
  }
  const today = /\d{4}-\d\d-\d\d/.exec(toolResults[0]?.text ?? '')?.[0] ?? 'unknown';
  return spoken(text(answer(lastUserText, today)));
}

const answer = (prompt: string, today: string) => `You asked: “${prompt}”

I am a script, so I tell this to everybody. The rest is real: a Copilot CLI runs
as a child process of this program, and each word you read came out of it as an
event of its own.

The tools were the CLI's. “sql” needs no permission and says that today is
${today}. “view” does: the CLI asked this program, which allows reading and
nothing else. Nobody has to answer by hand: a policy is a pipeline of operators.

All of it is one Observable, session.turn(prompt). Subscribing sent your prompt;
four feeds of that one turn are merged into what you see; Ctrl-C unsubscribes,
which aborts the turn. Start reading in examples/quickstart.ts.`;
