import type { AGUIEvent, RunAgentInput } from '@ag-ui/core';
import { NEVER, concat, map, of } from 'rxjs';
import { Thread } from '../../src/ag-ui/Thread.js';
import { frontendTools } from '../../src/ag-ui/frontendTools.js';
import { answerAsks } from '../../src/responders/answerAsks.js';
import { createSlots } from '../../src/responders/createSlots.js';
import { toolAsk } from '../responders/asks.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { FakeSession } from './support/fakeSession.js';
import { inputOf } from './support/inputOf.js';

const go = inputOf({ id: 'go', role: 'user', content: 'Go' });
const result = (toolCallId: string, content: string) => inputOf({ id: 'r', role: 'tool', toolCallId, content });
const start = (toolCallId: string, agentId?: string) =>
  event(
    'tool.execution_start',
    { toolCallId, toolName: 'tool', arguments: {} },
    agentId === undefined ? {} : { agentId },
  );
const told = (textResultForLlm: string) => expect.objectContaining({ textResultForLlm });

const threads: Thread[] = [];
afterEach(() => {
  // What is held waits for minutes.
  for (const thread of threads.splice(0)) thread.abort();
});

/** A thread whose page has a tool. */
function setUp(sessionId = 's', frontend = frontendTools()) {
  const tools = frontend.toolsOf([{ name: 'tool', description: 'Picks', parameters: {} }]);
  const session = Object.assign(new FakeSession(), { sessionId });
  const thread = new Thread(concat(of(session), NEVER), { frontend });
  threads.push(thread);
  const run = (given: RunAgentInput) => {
    const { log } = recorded(thread.run(given));
    return { log, types: () => log.map((one) => (one as AGUIEvent).type), last: () => log.at(-2) };
  };
  /** The runtime calls the tool; gives what the model is told. */
  const call = (toolCallId: string): readonly unknown[] => {
    const ask$ = concat(of(toolAsk('1', { sessionId, toolCallId, arguments: {} })), NEVER);
    const ports = { withdrawn$: NEVER, report: () => {} };
    const answer$ = ask$.pipe(
      answerAsks(createSlots({ tools }), ports),
      map(({ answer }) => answer?.value),
    );
    return recorded(answer$).log;
  };
  return { session, thread, run, call };
}

describe('tools of the page', () => {
  it('end the run where they are called, and the next run brings their results', () => {
    const { session, run, call } = setUp();
    const first = run(go);
    session.events.next(start('c'));
    const answers = call('c');
    expect(first.last()).toMatchObject({ outcome: { type: 'success', pendingToolCallIds: ['c'] } });
    run(result('c', 'red'));
    expect(answers).toEqual([told('red')]);
    expect(session.log).toEqual(['Go']);
  });

  it('fail with what the page says', () => {
    const { session, run, call } = setUp();
    run(go);
    session.events.next(start('c'));
    const answers = call('c');
    run(inputOf({ id: 'r', role: 'tool', toolCallId: 'c', content: '', error: 'No colours.' }));
    expect(answers).toEqual([expect.objectContaining({ resultType: 'failure' })]);
    expect(JSON.stringify(answers)).toContain('No colours.');
  });

  it('are of their thread alone, though models may give the calls of several the same id', () => {
    const frontend = frontendTools();
    const [one, two] = [setUp('one', frontend), setUp('two', frontend)];
    one.run(go);
    one.session.events.next(start('c'));
    const ofOne = one.call('c');
    const second = two.run(go);
    two.session.events.next(start('c'));
    const ofTwo = two.call('c');
    expect(second.last()).toMatchObject({ outcome: { pendingToolCallIds: ['c'] } });

    two.run(result('c', 'blue'));
    expect([ofOne, ofTwo]).toEqual([[], [told('blue')]]);
    one.run(result('c', 'red'));
    expect(ofOne).toEqual([told('red')]);
  });

  it('are known by the ids that were shown', () => {
    const { session, run, call } = setUp();
    const first = run(go);
    session.events.next(event('assistant.tool_call_delta', { toolCallId: 'c', toolName: 'tool', inputDelta: '{' }));
    // The model call fails, and is repeated with the same id.
    session.events.next(event('assistant.turn_retry', { turnId: '0' }));
    session.events.next(start('c'));
    const answers = call('c');
    expect(first.last()).toMatchObject({ outcome: { pendingToolCallIds: ['c#2'] } });
    run(result('c#2', 'red'));
    expect(answers).toEqual([told('red')]);
  });

  it('suspend the sub-agent that calls them', () => {
    const { session, run, call } = setUp();
    const agent = { toolCallId: 't', agentName: 'poet' } as const;
    const first = run(go);
    session.events.next(event('subagent.started', agent, { agentId: 'a' }));
    session.events.next(start('c', 'a'));
    call('c');
    expect(first.log).toContainEqual(
      expect.objectContaining({ type: 'SUBAGENT_FINISHED', outcome: { type: 'suspended', interruptIds: [] } }),
    );
    const second = run(result('c', 'red'));
    session.events.next(event('subagent.completed', agent, { agentId: 'a' }));
    expect(second.types()).toEqual(['RUN_STARTED', 'SUBAGENT_STARTED', 'SUBAGENT_FINISHED']);
  });
});
