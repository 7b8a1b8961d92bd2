/** Tools of your own: checked arguments, progress, words for the model. Run: npx tsx examples/tools.ts */
import { defineTool, ToolError } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { concat, map, of, take, timer } from 'rxjs';
import { z } from 'zod';
import { scriptedSession } from './support/scriptedSession.js';

const stock = new Map([['tea', 12]]);

const countStock = defineTool('count_stock', {
  description: 'Tells how many pieces of an article there are.',
  // Arguments that do not fit never reach the handler: the model is told what is wrong with them.
  parameters: z.object({ article: z.string().min(1) }),
  handler: ({ article }) => {
    const count = stock.get(article);
    // The words of a ToolError are for the model; those of any other error are kept from it.
    if (count === undefined) throw new ToolError(`There is no article “${article}”. There is: tea.`);
    return { article, count };
  },
});

const pack = defineTool('pack', {
  description: 'Packs boxes.',
  parameters: z.object({ boxes: z.int().positive() }),
  // The last value is the result, the ones before it are progress. An abort unsubscribes.
  handler: ({ boxes }) =>
    concat(
      timer(0, 20).pipe(
        take(boxes),
        map((index) => `box ${index + 1} of ${boxes}`),
      ),
      of(`All ${boxes} are packed.`),
    ),
});

// The model calls both, well and badly, and says what it was told.
await using scripted = await scriptedSession(
  ({ toolResults }) =>
    toolResults.length > 0
      ? toolResults.map(({ text }) => `- ${text}\n`)
      : [
          toolCall('count_stock', { article: 'tea' }),
          toolCall('count_stock', { article: 'coffee' }),
          toolCall('count_stock', { article: 7 }),
          toolCall('pack', { boxes: 2 }),
        ],
  // Tools that are handed over are allowed, unless there is an `onPermissionRequest` to decide on them.
  { tools: [countStock, pack] },
);
const { session } = scripted;
session.toolProgress$.subscribe(({ value }) => console.log('Progress:', value));

const answer = await session.sendAndWait('Pack two boxes of tea.');
console.log(`The model was told:\n${answer?.data.content ?? ''}`);
