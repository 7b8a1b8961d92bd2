/** Hooks look on and correct; asks$ tells of each, with its latency. Run: npx tsx examples/hooks-audit.ts */
import type { AnsweredAsk, HookResponders } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { delay, of } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

const hooks: HookResponders = {
  onUserPromptSubmitted: ({ prompt }) => ({ modifiedPrompt: `${prompt} Be brief.` }),
  onPreToolUse: ({ toolName, toolArgs }) =>
    toolName === 'sql' && JSON.stringify(toolArgs).includes('DROP')
      ? { permissionDecision: 'deny', permissionDecisionReason: 'Tables stay.' }
      : { permissionDecision: 'allow' },
  // Any Observable will do; the agent waits for it.
  onPostToolUse: ({ toolName }) => of({ additionalContext: `(${toolName} was audited)` }).pipe(delay(20)),
  // Looks on, and has no opinion.
  onAgentStop: ({ stopReason }) => console.log('The agent stops:', stopReason),
};

await using scripted = await scriptedSession(
  ({ toolResults, lastUserText }) => {
    if (toolResults.length > 0) return toolResults.map(({ text }) => `${text.replaceAll(/\s+/g, ' ').trim()}\n`);
    console.log('The model reads:', lastUserText);
    return [
      toolCall('sql', { query: 'SELECT 6 * 7 AS answer', description: 'Compute' }),
      toolCall('sql', { query: 'DROP TABLE todos', description: 'Clean up' }),
    ];
  },
  { hooks },
);
const { session } = scripted;
session.asks$.subscribe((answered) => console.log('Audit:', describe(answered)));

const answer = await session.sendAndWait('Compute!');
console.log(answer?.data.content.trim());

function describe({ ask, outcome, latencyMs }: AnsweredAsk): string {
  return `${ask.kind === 'hook' ? ask.hook : ask.kind} ${outcome} in ${Math.round(latencyMs)} ms`;
}
