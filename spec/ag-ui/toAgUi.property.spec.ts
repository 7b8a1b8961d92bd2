import type { Message } from '@ag-ui/core';
import fc from 'fast-check';
import { NEVER, concat, from, of, throwError } from 'rxjs';
import { TurnError } from '../../src/errors/TurnError.js';
import { createTurnMemory } from '../../src/ag-ui/TurnMemory.js';
import { toAgUi } from '../../src/ag-ui/index.js';
import { writeRun } from '../../src/ag-ui/writeRun.js';
import type { SessionEvent, SessionEventEnvelope, SessionEventType } from '../../src/protocol/SessionEvent.js';
import type { SessionEventData } from '../../src/protocol/SessionEventData.js';
import { event } from '../support/events.js';
import { verified } from './support/verified.js';

const run = { threadId: 't', runId: 'r' };

/** Few names, so that they meet. */
const name = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('', 'Hel', 'lo', 'Hello', '{"n":', '1}', '{"n":1}');
const agentId = fc.constantFrom(undefined, undefined, 'a', 'x');
const data: { readonly [Type in SessionEventType]?: fc.Arbitrary<SessionEventData[Type]> } = {
  'user.message': fc.record(
    { content: text, source: fc.constantFrom('autopilot', 'user') },
    { requiredKeys: ['content'] },
  ),
  'assistant.turn_start': fc.record({ turnId: name }),
  'assistant.turn_end': fc.record({ turnId: name }),
  'assistant.turn_retry': fc.record({ turnId: name }),
  'assistant.message_delta': fc.record({ messageId: name, deltaContent: text }),
  'assistant.reasoning_delta': fc.record({ reasoningId: name, deltaContent: text }),
  'assistant.reasoning': fc.record({ reasoningId: name, content: text }),
  'assistant.tool_call_delta': fc.record(
    { toolCallId: name, toolName: name, inputDelta: text },
    { requiredKeys: ['toolCallId', 'inputDelta'] },
  ),
  'assistant.message': fc.record(
    {
      messageId: name,
      content: text,
      reasoningText: text,
      toolRequests: fc.array(
        fc.record({ toolCallId: name, name, arguments: fc.constantFrom({ n: 1 }, '{"n":', undefined) }),
      ),
    },
    { requiredKeys: ['messageId', 'content'] },
  ),
  'assistant.usage': fc.record({ model: name, inputTokens: fc.constantFrom(1, 1.5, -1), outputTokens: fc.nat() }),
  'tool.execution_start': fc.record({ toolCallId: name, toolName: name }),
  'tool.execution_partial_result': fc.record({ toolCallId: name, partialOutput: text }),
  'tool.execution_progress': fc.record({ toolCallId: name, progressMessage: text }),
  'tool.execution_complete': fc.record({
    toolCallId: name,
    success: fc.boolean(),
    result: fc.record({ content: text, detailedContent: text }),
    error: fc.record({ message: text, code: name }),
  }),
  'subagent.started': fc.record({ toolCallId: name, agentName: name }),
  'subagent.completed': fc.record({ toolCallId: name, agentName: name }),
  'subagent.failed': fc.record({ toolCallId: name, agentName: name, error: text }),
  'session.usage_info': fc.record({ tokenLimit: fc.nat(), currentTokens: fc.nat(), messagesLength: fc.nat() }),
  'session.info': fc.record({ message: text, infoType: fc.constantFrom('model_retry', 'other') }),
};
const one: fc.Arbitrary<SessionEvent> = fc.oneof(
  ...Object.entries(data).map(([type, of]) =>
    fc.tuple(of as fc.Arbitrary<never>, agentId).map(([said, agent]) => {
      const envelope: Partial<SessionEventEnvelope> = agent === undefined ? {} : { agentId: agent };
      return event(type as SessionEventType, said, envelope) as SessionEvent;
    }),
  ),
);
const events = fc.array(one, { maxLength: 40 });
/** How the source ends. */
const end = fc.constantFrom('complete', 'error', 'other error', 'interrupt');
const options = fc.record({ withState: fc.boolean(), messages: fc.constantFrom(undefined, []) });

describe('toAgUi', () => {
  it('gives what the official verifier takes, whatever the source emits and however it ends', async () => {
    await fc.assert(
      fc.asyncProperty(events, end, options, async (source, ending, { messages, withState }) => {
        const source$ = concat(
          from(source),
          ending === 'complete'
            ? of()
            : ending === 'interrupt'
              ? NEVER
              : throwError(() =>
                  ending === 'error'
                    ? new TurnError('s', 'm', { errorType: 'query', message: 'It failed.' })
                    : new Error('secret'),
                ),
        );
        const interrupts$ = ending === 'interrupt' ? of([{ id: 'i', reason: 'confirmation' }]) : NEVER;
        const given = { ...run, withState, interrupts$, ...(messages === undefined ? {} : { messages }) };
        const { events: shown } = await verified(source$.pipe(toAgUi(given)), messages ?? []);
        expect(shown[0]).toMatchObject({ type: 'RUN_STARTED', ...run });
        expect(JSON.stringify(shown)).not.toContain('secret');
      }),
      { numRuns: 300 },
    );
  });

  it('gives it in each of several runs that tell one turn, wherever they were interrupted', async () => {
    const parts = fc.array(events, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, options, async (sources, { messages, withState }) => {
        const memory = createTurnMemory();
        let before: readonly Message[] = messages ?? [];
        for (const [index, source] of sources.entries()) {
          const isLast = index === sources.length - 1;
          const source$ = isLast ? from(source) : concat(from(source), NEVER);
          const interrupts$ = isLast ? NEVER : of([{ id: `i${index}`, reason: 'confirmation' }]);
          const given = {
            threadId: 't',
            runId: `r${index}`,
            withState,
            interrupts$,
            ...(messages === undefined ? {} : { messages: before }),
          };
          const shown = await verified(source$.pipe(writeRun(given, memory)), before);
          expect(shown.events.at(-1)).toMatchObject({ outcome: { type: isLast ? 'success' : 'interrupt' } });
          before = shown.messages;
        }
      }),
      { numRuns: 200 },
    );
  });
});
