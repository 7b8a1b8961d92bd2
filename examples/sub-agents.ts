/** A custom agent works on a task, in a lane of its own, with a tool of ours. Run: npx tsx examples/sub-agents.ts */
import { defineTool } from 'copilot-rx';
import { byAgent, ofType } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import { filter, map, mergeMap } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

const rhyme = defineTool('rhyme', {
  description: 'Finds a rhyme.',
  handler: (_, { agentId }) => `June (for ${agentId === undefined ? 'the main agent' : 'a sub-agent'})`,
});
const poet = { name: 'poet', description: 'Writes poems.', prompt: 'You are a poet.', tools: ['rhyme'] };

// The main agent gives the poet a task, the poet asks for a rhyme, and both say something.
await using scripted = await scriptedSession(
  ({ tools, toolResults: [result] }) => {
    if (!tools.includes('task')) return result === undefined ? toolCall('rhyme') : `Moon, ${result.text}.`;
    if (result !== undefined) return `The poem: ${result.text}`;
    return toolCall('task', {
      agent_type: 'poet',
      name: 'p',
      description: 'A poem',
      prompt: 'Write one.',
      mode: 'sync',
    });
  },
  { tools: [rhyme], customAgents: [poet] },
);

const line$ = scripted.session.turn('A poem, please.').pipe(
  byAgent(),
  mergeMap((lane$) =>
    lane$.pipe(
      ofType('assistant.message'),
      filter(({ data }) => data.content !== ''),
      map(({ data }) => `${lane$.key === undefined ? 'Main agent' : 'Poet'}: ${data.content}`),
    ),
  ),
);
await line$.forEach((line) => console.log(line));
