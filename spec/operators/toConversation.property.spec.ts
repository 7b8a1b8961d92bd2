import fc from 'fast-check';
import { from, lastValueFrom } from 'rxjs';
import { foldEvent } from '../../src/operators/foldEvent.js';
import { emptyConversation, toConversation } from '../../src/operators/index.js';
import type { Conversation } from '../../src/protocol/Conversation.js';
import type { SessionEvent, SessionEventEnvelope } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

/** What one model call says: its reasoning, its text, and the tools that it calls, with what they print and give. */
interface Call {
  readonly reasoning: string;
  readonly text: string;
  readonly tools: readonly {
    readonly output: string;
    readonly result: string;
    readonly success: boolean;
    /** The text of a todo, when it makes one. */
    readonly todo: string | undefined;
  }[];
  /** Attempts that fail before it: what is streamed of them. */
  readonly failed: readonly string[];
}

const call: fc.Arbitrary<Call> = fc.record({
  reasoning: fc.string(),
  text: fc.string({ minLength: 1 }),
  tools: fc.array(
    fc.record({
      output: fc.string(),
      result: fc.string(),
      success: fc.boolean(),
      todo: fc.option(fc.string(), { nil: undefined }),
    }),
    { maxLength: 3 },
  ),
  failed: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
});
const runs = fc.array(fc.array(call, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const agents = fc.array(fc.constantFrom(undefined, 'x', 'y'), { minLength: 1, maxLength: 4 });
/** Where texts are cut into pieces: lengths, used in turn. */
const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('toConversation', () => {
  it('gives the same in the end, however an answer is cut into pieces, and without any', async () => {
    await fc.assert(
      fc.asyncProperty(runs, agents, cuts, cuts, async (story, speakers, one, other) => {
        const [cutOnce, cutOtherwise, whole] = [one, other, undefined].map((by) => fold(tell(story, speakers, by)));
        const ended = await cutOnce;
        expect(await cutOtherwise).toEqual(ended);
        expect(await whole).toEqual(ended);
        expect(ended?.draft).toBeUndefined();
      }),
    );
  });

  it('shares with the view before all that has not changed', () => {
    fc.assert(
      fc.property(runs, agents, cuts, (story, speakers, by) => {
        tell(story, speakers, by).reduce((before, next) => {
          const after = foldEvent(before, next);
          if (after !== before) expect(copiesIn(before, after)).toEqual([]);
          return after;
        }, emptyConversation);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same in the end when events come twice', async () => {
    await fc.assert(
      fc.asyncProperty(runs, cuts, async (story, by) => {
        const events = tell(story, [undefined], by);
        expect(await fold(events.flatMap((one) => [one, one]))).toEqual(await fold(events));
      }),
    );
  });
});

/** The parts of a view that say the same as a part of the one before, and are not the same. */
function copiesIn(before: Conversation, after: Conversation): object[] {
  const known = new Map(partsOf(before));
  return partsOf(after).flatMap(([text, part]) => ((known.get(text) ?? part) === part ? [] : [part]));
}

const partsOf = ({ messages, agents, todos, usage, compaction }: Conversation): [string, object][] =>
  [...messages, ...agents, ...agents.flatMap((agent) => agent.messages), ...todos, usage, compaction].map((part) => [
    JSON.stringify(part),
    part,
  ]);

const fold = (events: readonly SessionEvent[]): Promise<Conversation | undefined> =>
  lastValueFrom(from(events).pipe(toConversation()), { defaultValue: undefined });

const first = '2026-01-01T00:00:00Z';

/** The events of a story, each run by the next of the speakers; with pieces, or persisted ones only. */
function tell(
  story: readonly (readonly Call[])[],
  speakers: readonly (string | undefined)[],
  by: readonly number[] | undefined,
): SessionEvent[] {
  return story.flatMap((calls, run) => {
    const agentId = speakers[run % speakers.length];
    const envelope: Partial<SessionEventEnvelope> = { timestamp: first, ...(agentId === undefined ? {} : { agentId }) };
    // The ids of persisted events are the same in all tellings.
    const prompt = event('user.message', { content: `Prompt ${run}` }, { ...envelope, id: `prompt ${run}` });
    return [prompt, ...calls.flatMap((said, index) => tellCall(said, `${run}.${index}`, envelope, by))];
  });
}

function tellCall(
  { reasoning, text, tools, failed }: Call,
  id: string,
  envelope: Partial<SessionEventEnvelope>,
  by: readonly number[] | undefined,
): SessionEvent[] {
  const pieces = (attempt: string, of: string) =>
    by === undefined ? [] : cut(of, by).map((deltaContent) => piece(attempt, deltaContent, envelope));
  const thoughts =
    by === undefined
      ? []
      : cut(reasoning, by).map((deltaContent) =>
          event('assistant.reasoning_delta', { reasoningId: `r ${id}`, deltaContent }, envelope),
        );
  const toolRequests = tools.map(({ todo }, index) => ({ toolCallId: `${id}.${index}`, ...tool(todo, id) }));
  return [
    event('assistant.turn_start', { turnId: id }, envelope),
    ...failed.flatMap((half, attempt) => [
      ...pieces(`${id} attempt ${attempt}`, half),
      event('assistant.turn_retry', { turnId: id }, envelope),
    ]),
    ...thoughts,
    ...pieces(id, text),
    event('assistant.message', { messageId: id, content: text, reasoningText: reasoning, toolRequests }, envelope),
    ...toolRequests.map(({ name, ...request }) =>
      event('tool.execution_start', { ...request, toolName: name }, envelope),
    ),
    ...tools.flatMap(({ output, result, success }, index) => [
      ...(by === undefined ? [] : [printed(`${id}.${index}`, output, envelope)]),
      event(
        'tool.execution_complete',
        { toolCallId: `${id}.${index}`, success, result: { content: result, detailedContent: result } },
        envelope,
      ),
    ]),
    event('assistant.turn_end', { turnId: id }, envelope),
  ];
}

const tool = (todo: string | undefined, id: string) =>
  todo === undefined
    ? { name: 'look', arguments: {} }
    : {
        name: 'sql',
        arguments: { query: `REPLACE INTO todos (id, title) VALUES ('${id}', '${todo.replaceAll("'", "''")}')` },
      };
const piece = (messageId: string, deltaContent: string, envelope: Partial<SessionEventEnvelope>) =>
  event('assistant.message_delta', { messageId, deltaContent }, envelope);
const printed = (toolCallId: string, partialOutput: string, envelope: Partial<SessionEventEnvelope>) =>
  event('tool.execution_partial_result', { toolCallId, partialOutput }, envelope);

function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
