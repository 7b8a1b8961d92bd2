import { reasoning, text, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { spoken } from '../../quickstart/spoken.js';
import type { ChatMessage } from '../shared/ChatMessage.js';
import { answers } from './answers.js';

/** What the page offers to ask; the script has an answer to each. */
export const suggestions: readonly ChatMessage[] = [
  { prompt: 'Show me around' },
  { prompt: 'Have a poet write a poem' },
  { prompt: 'Book a table for me' },
  { prompt: 'Make a plan first', agentMode: 'plan' },
  { prompt: 'Tell me a long story' },
];

/** What the scripted model of the web chat says. The CLI asks it as it asks a real one, and runs the tools for real. */
export function demoScript(request: ModelRequest): ModelReply {
  const { lastUserText, tools, toolResults } = request;
  // a sub-agent is offered the tools of its own kind only
  if (!tools.includes('task') && tools.includes('rhyme')) return poet(request);
  // in autopilot mode the runtime asks until this is called
  if (lastUserText.includes('task_complete')) return toolCall('task_complete', { summary: 'All is done.' });
  const prompt = lastUserText.toLowerCase();
  if (prompt.includes('around')) return tour(request);
  if (prompt.includes('poe')) return poem(request);
  if (prompt.includes('table for')) return booking(request);
  if (prompt.includes('plan')) return plan(request);
  if (prompt.includes('story')) return say(answers.story);
  return toolResults.length > 0 ? say('That is done.') : say(answers.other(lastUserText));
}

const say = (words: string) => spoken(text(words));

const think = (words: string) => spoken(reasoning(words));

/** Rounds of one prompt are told apart by the tool whose result is new. */
function resultOf({ toolResults }: ModelRequest, name: string): string | undefined {
  return toolResults.find((result) => result.name === name)?.text;
}

function tour(request: ModelRequest): ModelReply {
  const answer = resultOf(request, 'ask_user');
  if (answer !== undefined) return say(answers.tour(answer));
  if (resultOf(request, 'bash') !== undefined) {
    return [
      think('The shell has spoken. Before I write anything I should know what they like to read.'),
      toolCall('ask_user', { question: 'What shall I show you?', choices: ['Some code', 'A table', 'A list'] }),
    ];
  }
  return [
    think(
      'Somebody new is here. I will look around a little: the date from the session’s own database, which needs no leave, and ' +
        'something slow from the shell, which does. That way they see a tool at work and get to decide something.',
    ),
    say('Let me look around first.'),
    toolCall('sql', { description: 'What day is it?', query: "SELECT date('now') AS today" }),
    toolCall('bash', { command: slowCommand, description: 'Check four things, slowly' }),
  ];
}

const slowCommand = 'for n in 1 2 3 4; do echo "Checking $n of 4 …"; sleep 0.6; done; echo "All is well."';

function poem(request: ModelRequest): ModelReply {
  const poemText = resultOf(request, 'task');
  if (poemText !== undefined)
    return say(`Here is what the poet sent:\n\n> ${poemText.trim().replaceAll(/ *\n/g, '  \n> ')}`);
  return [
    think('A poem is work for somebody who can. There is a poet among the agents.'),
    toolCall('task', {
      agent_type: 'poet',
      name: 'ada',
      description: 'A poem on streams',
      prompt: 'Write four lines on streams.',
      mode: 'sync',
    }),
  ];
}

function poet(request: ModelRequest): ModelReply {
  const rhyme = resultOf(request, 'rhyme');
  if (rhyme === undefined) return [think('What rhymes with stream?'), toolCall('rhyme', { word: 'stream' })];
  return say(answers.poem(rhyme));
}

function booking(request: ModelRequest): ModelReply {
  const booked = resultOf(request, 'book_table');
  if (booked !== undefined) return say(booked);
  return [think('The tool asks for what it needs to know.'), toolCall('book_table', { restaurant: 'The Marble' })];
}

function plan(request: ModelRequest): ModelReply {
  const decided = resultOf(request, 'exit_plan_mode');
  if (decided !== undefined)
    return say(decided.includes('approved') ? 'Thank you. I begin with the first step.' : 'Then I think again.');
  if (!request.tools.includes('exit_plan_mode')) return say('This runtime knows no plans that can be approved.');
  return [
    think('They want to see a plan before anything happens.'),
    toolCall('exit_plan_mode', { summary: answers.plan, recommendedAction: 'interactive' }),
  ];
}
