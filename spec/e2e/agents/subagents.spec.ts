import { join } from 'node:path';
import { defineTool } from 'copilot-rx';
import type { CopilotSession, SessionConfig, SessionEvent } from 'copilot-rx';
import { byAgent, finalMessage } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import { lastValueFrom, map, mergeMap, toArray } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

const mcpLibrary = join(__dirname, '../../support/runtimes/mcpLibrary.mjs');
const task = toolCall('task', {
  agent_type: 'poet',
  name: 'rhymer',
  description: 'A poem',
  prompt: 'Write a poem.',
  mode: 'sync',
});

/** A poet among the agents, and who asked for what. */
const withPoet = (asked: unknown[]): SessionConfig => ({
  customAgents: [{ name: 'poet', description: 'Writes poems', prompt: 'You are a poet.', tools: ['rhyme', 'bash'] }],
  tools: [
    defineTool('rhyme', {
      description: 'Finds a rhyme',
      handler: (_, { agentId }) => {
        asked.push(['tool', 'rhyme', agentId]);
        return 'moon, June';
      },
    }),
  ],
  hooks: {
    onPreToolUse: ({ toolName }, { agentId }) => {
      asked.push(['hook', toolName, agentId]);
    },
  },
  onPermissionRequest: ({ kind }, { agentId }) => {
    asked.push(['permission', kind, agentId]);
    return { decision: 'allow' };
  },
});

/** All events of a turn, lane by lane. */
const lanesOf = (session: CopilotSession) =>
  lastValueFrom(
    session.turn('A poem, please.').pipe(
      byAgent(),
      mergeMap((lane$) =>
        lane$.pipe(
          toArray(),
          map((events): [string | undefined, SessionEvent[]] => [lane$.key, events]),
        ),
      ),
      toArray(),
    ),
  );

describeAgents('a custom agent', (start, protocol) => {
  if (protocol === 3) {
    it('works on a task in a lane of its own, and asks through the session, on protocol 3', async () => {
      const asked: unknown[] = [];
      const { session, requests } = await start(
        withPoet(asked),
        task,
        [toolCall('rhyme'), toolCall('bash', { command: 'echo June', description: 'Say it' })],
        'Moon and June.',
        'Here is your poem.',
      );
      const lanes = await lanesOf(session);

      // The agent's lane ends first, with its last event.
      expect(lanes).toHaveLength(2);
      const [[agentId, ofAgent], [main, ofMain]] = lanes as [(typeof lanes)[0], (typeof lanes)[0]];
      expect([agentId, main]).toEqual([expect.any(String), undefined]);
      expect(ofAgent[0]).toMatchObject({ type: 'subagent.started', data: { agentName: 'poet' } });
      expect(ofAgent.at(-1)).toMatchObject({ type: 'subagent.completed', data: { agentName: 'poet' } });
      const said = (events: readonly SessionEvent[]) =>
        events.flatMap((event) => (event.type === 'assistant.message' && event.data.content ? event.data.content : []));
      expect(said(ofAgent)).toEqual(['Moon and June.']);
      expect(said(ofMain)).toEqual(['Here is your poem.']);
      const calls = (events: readonly SessionEvent[]) =>
        events.flatMap((event) => (event.type === 'tool.execution_start' ? event.data.toolName : []));
      expect([calls(ofAgent), calls(ofMain)]).toEqual([['rhyme', 'bash'], ['task']]);

      expect(asked).toHaveLength(6);
      expect(asked).toEqual(
        expect.arrayContaining([
          ['hook', 'task', undefined],
          ['hook', 'rhyme', agentId],
          ['permission', 'custom-tool', agentId],
          ['tool', 'rhyme', agentId],
          ['hook', 'bash', agentId],
          ['permission', 'shell', agentId],
        ]),
      );

      // It has its own prompt and tools, and its words are the result of the task.
      const [, first, second, last] = requests;
      expect(JSON.stringify(first?.body['messages'])).toContain('You are a poet.');
      expect(first?.tools).toContain('rhyme');
      expect(first?.tools).not.toContain('view');
      expect(second?.toolResults.map(({ text }) => text)).toEqual(['moon, June', expect.stringContaining('June')]);
      expect(last?.toolResults.map(({ text }) => text)).toEqual(['Moon and June.']);
    });

    it('leaves the final message to the main agent, on protocol 3', async () => {
      const { session } = await start(withPoet([]), task, 'Moon and June.', 'Here is your poem.');
      const final = await lastValueFrom(session.turn('A poem, please.').pipe(finalMessage()));
      expect(final.data.content).toBe('Here is your poem.');
    });

    it('may have an MCP server for itself alone, on protocol 3', async () => {
      const library = { command: process.execPath, args: [mcpLibrary] };
      const { session, requests, toolTexts } = await start(
        {
          customAgents: [
            { name: 'poet', description: 'Writes poems', prompt: 'You are a poet.', mcpServers: { library } },
          ],
          onPermissionRequest: () => ({ decision: 'allow' }),
        },
        task,
        toolCall('library-find_book', { title: 'Dune' }),
        'Dune, soon.',
        'Here is your poem.',
      );
      await session.sendAndWait('A poem, please.');
      expect(requests.map(({ tools }) => tools.includes('library-find_book'))).toEqual([false, true, true, false]);
      expect(toolTexts()).toEqual(['Dune is on shelf 7.', 'Dune, soon.']);
    });

    it('that fails tells so, and the main agent goes on, on protocol 3', async () => {
      const { session, toolTexts } = await start(
        withPoet([]),
        toolCall('task', { agent_type: 'nobody', name: 'n', description: 'd', prompt: 'p', mode: 'sync' }),
        'There is no such agent.',
      );
      expect((await session.sendAndWait('A poem, please.'))?.data.content).toBe('There is no such agent.');
      expect(toolTexts()).toEqual([expect.stringContaining('nobody')]);
    });
  } else {
    it('needs a GitHub login on protocol 2: with a provider alone its tasks fail, and the main agent goes on', async () => {
      const { session, toolTexts } = await start(withPoet([]), task, 'No poem.');
      const lanes = await lanesOf(session);

      expect(lanes).toHaveLength(2);
      expect(lanes[0]![1].map(({ type }) => type)).toEqual(['subagent.started', 'subagent.failed']);
      expect(toolTexts()).toEqual([expect.stringContaining('No GitHub OAuth token')]);
    });
  }
});
