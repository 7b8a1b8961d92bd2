import { defineTool } from 'copilot-rx';
import type { CopilotSession, SessionConfig, SessionUi } from 'copilot-rx';
import type { Observable } from 'rxjs';
import { defer, firstValueFrom, of, concat, map, timer } from 'rxjs';

/** A poet, and tools that show something. `session$` is the session that they are given to. */
export function demoSession(session$: Observable<CopilotSession>): SessionConfig {
  return {
    customAgents: [poet],
    tools: [rhyme, bookTable(session$)],
  };
}

const poet = {
  name: 'poet',
  displayName: 'The poet',
  description: 'Writes poems',
  prompt: 'You are a poet.',
  tools: ['rhyme'],
};

const rhyme = defineTool('rhyme', {
  description: 'Finds a rhyme.',
  skipPermission: true,
  handler: () => concat(of('looking under s …'), timer(700).pipe(map(() => 'dream'))),
});

/** A tool that asks the user itself, with a form. */
function bookTable(session$: Observable<CopilotSession>) {
  return defineTool('book_table', {
    description: 'Books a table in a restaurant; asks the user for what it needs.',
    skipPermission: true,
    handler: () => defer(async () => book((await firstValueFrom(session$)).ui)),
  });
}

async function book(ui: SessionUi): Promise<string> {
  const answer = await ui.elicitation({
    message: 'A table at The Marble',
    requestedSchema: {
      type: 'object',
      properties: {
        name: { type: 'string', title: 'Name', minLength: 2 },
        guests: { type: 'integer', title: 'Guests', minimum: 1, maximum: 12, default: 2 },
        place: { type: 'string', title: 'Where', enum: ['inside', 'outside', 'at the bar'] },
        vegetarian: { type: 'boolean', title: 'Vegetarian', description: 'The kitchen would like to know.' },
      },
      required: ['name', 'guests'],
    },
  });
  if (answer.action !== 'accept') return 'No table was booked, since the form was not filled in.';
  const { name, guests, place = 'anywhere' } = answer.content;
  return `A table for ${String(guests)} is booked ${String(place)}, in the name of ${String(name)}.`;
}
