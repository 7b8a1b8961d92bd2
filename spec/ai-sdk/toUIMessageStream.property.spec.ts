import fc from 'fast-check';
import type { SessionEvent } from 'copilot-rx';
import { event } from '../support/events.js';
import { answerOf, chunksOf } from './support/retold.js';
import { comparable } from './support/comparable.js';
import { readChunks } from './support/readChunks.js';
import { unpaired } from './support/unpaired.js';

interface Tool {
  readonly output: string;
  readonly result: string;
  readonly end: 'success' | 'failure' | 'denied';
  readonly isWritten: boolean;
}

/** What one model call says, and the attempts that fail before it: what is streamed of them. */
interface Call {
  readonly reasoning: string;
  readonly text: string;
  readonly tools: readonly Tool[];
  readonly failed: readonly string[];
  /** Whether failed attempts have the id of the message, as on protocol 2, or ids of their own. */
  readonly sameId: boolean;
  readonly isRetryTold: boolean;
  readonly agent: string | undefined;
}

const tool: fc.Arbitrary<Tool> = fc.record({
  output: fc.string(),
  result: fc.string(),
  end: fc.constantFrom('success', 'failure', 'denied'),
  isWritten: fc.boolean(),
});
const call: fc.Arbitrary<Call> = fc.record({
  reasoning: fc.string(),
  text: fc.string(),
  tools: fc.array(tool, { maxLength: 3 }),
  failed: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
  sameId: fc.boolean(),
  isRetryTold: fc.boolean(),
  agent: fc.constantFrom(undefined, undefined, 'x', 'y'),
});
const calls = fc.array(call, { minLength: 1, maxLength: 4 });
/** Where texts are cut into pieces: lengths, used in turn; none: they are not streamed. */
const cuts = fc.option(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), { nil: undefined });

describe('toUIMessageStream', () => {
  it.each([false, true])('tells what the conversation shows, however it is cut (resetStep: %s)', async (resetStep) => {
    await fc.assert(
      fc.asyncProperty(calls, cuts, async (story, by) => {
        const events = tell(story, by);
        const chunks = await chunksOf(events, { resetStep });
        expect(unpaired(chunks)).toEqual([]);
        expect(comparable(await readChunks(chunks))).toEqual(comparable(await answerOf(events)));
      }),
    );
  });

  it.each([false, true])('pairs up wherever the events end (resetStep: %s)', async (resetStep) => {
    await fc.assert(
      fc.asyncProperty(calls, cuts, fc.nat(), fc.boolean(), async (story, by, at, isAborted) => {
        const events = tell(story, by);
        const heard = events.slice(0, at % (events.length + 1));
        if (isAborted) heard.push(event('abort', { reason: 'user_initiated' }));
        const chunks = await chunksOf(heard, { resetStep });
        expect(unpaired(chunks)).toEqual([]);
        await readChunks(chunks);
      }),
    );
  });

  it('tells the same when events come twice', async () => {
    await fc.assert(
      fc.asyncProperty(calls, cuts, async (story, by) => {
        const events = tell(story, by);
        expect(await chunksOf(events.flatMap((one) => [one, one]))).toEqual(await chunksOf(events));
      }),
    );
  });
});

function tell(story: readonly Call[], by: readonly number[] | undefined): SessionEvent[] {
  return [
    event('user.message', { content: 'Go' }),
    ...story.flatMap((said, index) => tellCall(said, `c${index}`, by)),
    event('session.idle', {}, { ephemeral: true }),
  ];
}

/** A model call of the main agent; or one of a sub-agent, inside a `task` call. */
function tellCall(said: Call, id: string, by: readonly number[] | undefined): SessionEvent[] {
  const { agent } = said;
  if (agent === undefined) return speak(said, id, by, {});
  const toolCallId = `${id} task`;
  const envelope = { agentId: `${agent} ${id}` };
  const task = { toolCallId, name: 'task', arguments: { agent } };
  return [
    event('assistant.turn_start', { turnId: id }),
    event('assistant.message', { messageId: `${id} m`, content: '', toolRequests: [task] }),
    event('tool.execution_start', { toolCallId, toolName: 'task', arguments: { agent } }),
    event('subagent.started', { toolCallId, agentName: agent, agentDisplayName: agent.toUpperCase() }, envelope),
    ...speak(said, id, by, envelope),
    event('subagent.completed', { toolCallId, agentName: agent }, envelope),
    event('tool.execution_complete', { toolCallId, success: true, result: { content: 'Done.' } }),
    event('assistant.turn_end', { turnId: id }),
  ];
}

function speak(said: Call, id: string, by: readonly number[] | undefined, of: { agentId?: string }): SessionEvent[] {
  const { reasoning, text, tools, failed, sameId, isRetryTold } = said;
  const pieces = (messageId: string, whole: string) =>
    cut(whole, by).map((deltaContent) => event('assistant.message_delta', { messageId, deltaContent }, of));
  const requests = tools.map((_, index) => ({ toolCallId: `${id} ${index}`, name: 'look', arguments: { index } }));
  const written = (toolCallId: string) =>
    cut('{"index":1}', by).map((inputDelta) =>
      event('assistant.tool_call_delta', { toolCallId, toolName: 'look', inputDelta }, of),
    );
  return [
    event('assistant.turn_start', { turnId: id }, of),
    ...failed.flatMap((half, attempt) => [
      ...pieces(sameId ? id : `${id} attempt ${attempt}`, half),
      ...written(`${id} attempt ${attempt}`),
      // A failed attempt that has left nothing but what it wrote of a call is told of.
      ...(isRetryTold || by === undefined ? [event('assistant.turn_retry', { turnId: id }, of)] : []),
    ]),
    ...cut(reasoning, by).map((deltaContent) =>
      event('assistant.reasoning_delta', { reasoningId: `r ${id}`, deltaContent }, of),
    ),
    ...pieces(id, text),
    ...requests.flatMap(({ toolCallId }, index) => (tools[index]?.isWritten === true ? written(toolCallId) : [])),
    event('assistant.message', { messageId: id, content: text, reasoningText: reasoning, toolRequests: requests }, of),
    ...requests.flatMap(({ toolCallId, arguments: args }) => [
      event('tool.execution_start', { toolCallId, toolName: 'look', arguments: args }, of),
      event('permission.requested', ask(toolCallId), of),
    ]),
    ...tools.flatMap(({ output, result, end }, index) => [
      event('permission.completed', { requestId: `${id} ${index}?`, result: { kind: 'approved' } }, of),
      event('tool.execution_partial_result', { toolCallId: `${id} ${index}`, partialOutput: output }, of),
      event('tool.execution_complete', { toolCallId: `${id} ${index}`, ...endOf(end, result) }, of),
    ]),
    event('assistant.turn_end', { turnId: id }, of),
  ];
}

const ask = (toolCallId: string) => ({
  requestId: `${toolCallId}?`,
  permissionRequest: { kind: 'custom-tool' as const, toolCallId, toolName: 'look', toolDescription: 'Looks' },
});

function endOf(end: Tool['end'], result: string) {
  if (end === 'success') return { success: true, result: { content: result, detailedContent: result } };
  return { success: false, error: end === 'denied' ? { message: 'rejected', code: 'denied' } : { message: result } };
}

function cut(text: string, lengths: readonly number[] | undefined): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; lengths !== undefined && at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
