import { NEVER, from } from 'rxjs';
import type { ObservableInput } from 'rxjs';
import { CopilotAgent } from '../../src/ag-ui/agent.js';
import { askDesk } from '../../src/serving/askDesk.js';
import { userInputAsk } from '../responders/asks.js';
import { event } from '../support/events.js';
import { FakeSession } from './support/fakeSession.js';

/** A session that is given, and not the agent's to close. */
function setUp() {
  const session = new FakeSession();
  const desk = askDesk();
  const agent = new CopilotAgent({ session, desk });
  agent.addMessage({ id: '1', role: 'user', content: 'Go' });
  const begun = async () => {
    while (session.log.length === 0) await new Promise((resolve) => setImmediate(resolve));
  };
  return { session, desk, agent, begun };
}

describe('an agent that is closed', () => {
  it('ends the turn that waits for an answer', async () => {
    const { session, desk, agent, begun } = setUp();
    const run = agent.runAgent();
    await begun();
    session.events.next(event('tool.execution_start', { toolCallId: 'w', toolName: 'work', arguments: {} }));
    const responder = desk.responders.onUserInputRequest;
    if (typeof responder !== 'function') throw new Error('A desk answers with functions.');
    const context = { askId: '1', sessionId: 's', settled$: NEVER, signal: new AbortController().signal };
    from(responder(userInputAsk('1'), context) as ObservableInput<unknown>).subscribe();
    await run;
    expect(agent.pendingInterrupts).toMatchObject([{ message: 'Which?' }]);
    agent.close();
    const left = [...session.log];
    // What is held waits for minutes.
    agent.abortRun();
    expect(left).toEqual(['Go', 'left']);
  });

  it('ends the run in progress as cancelled', async () => {
    const { session, agent, begun } = setUp();
    const outcomes: unknown[] = [];
    const run = agent.runAgent({}, { onRunFinishedEvent: ({ event: { outcome } }) => void outcomes.push(outcome) });
    await begun();
    agent.close();
    const left = [...session.log];
    agent.abortRun();
    await run;
    expect(left).toEqual(['Go', 'left']);
    expect(outcomes).toEqual([{ type: 'cancelled' }]);
  });
});
