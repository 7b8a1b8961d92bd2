import type { AGUIEvent, Message, RunAgentInput } from '@ag-ui/core';
import { NEVER, Subject, concat, firstValueFrom, from, of } from 'rxjs';
import type { Observable, ObservableInput } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { Thread } from '../../src/ag-ui/Thread.js';
import type { ThreadOptions } from '../../src/ag-ui/ThreadOptions.js';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { TurnError } from '../../src/errors/TurnError.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { askDesk } from '../../src/serving/askDesk.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { FakeSession } from './support/fakeSession.js';
import { inputOf } from './support/inputOf.js';

const said = (content: string): Message => ({ id: content, role: 'user', content });
const delta = (deltaContent: string) => event('assistant.message_delta', { messageId: 'm', deltaContent });
const start = event('tool.execution_start', { toolCallId: 'w', toolName: 'work', arguments: {} });
const done = event('tool.execution_complete', { toolCallId: 'w', success: true, result: { content: 'Done.' } });

const threads: Thread[] = [];
afterEach(() => {
  jest.restoreAllMocks();
  // What is held waits for minutes.
  for (const thread of threads.splice(0)) thread.abort();
});

function setUp(options: Omit<ThreadOptions, 'desk'> = {}, session$?: Observable<FakeSession>) {
  const session = new FakeSession();
  const desk = askDesk();
  const thread = new Thread(session$ ?? concat(of(session), NEVER), { ...options, desk });
  threads.push(thread);
  const run = (given: RunAgentInput) => {
    const { log, subscription } = recorded(thread.run(given));
    const types = () => log.map((one) => (typeof one === 'string' ? one : (one as AGUIEvent).type));
    return { log, subscription, types, last: () => log.at(-2) as Record<string, any> };
  };
  const settled$ = NEVER;
  /** The runtime asks, through the desk's responder. */
  const ask = (toolCallId = 'w') => {
    const responder = desk.responders.onPermissionRequest;
    if (typeof responder !== 'function') throw new Error('A desk answers with functions.');
    const context = { askId: '1', sessionId: 's', toolCallId, settled$, signal: new AbortController().signal };
    const request = { kind: 'shell', fullCommandText: 'ls' } as const;
    return recorded(from(responder(request, context) as ObservableInput<unknown>));
  };
  return { session, desk, thread, run, ask };
}
/** What is asked at the same time is gathered. */
const gathered = () => new Promise((resolve) => setImmediate(resolve));

async function interrupted(options?: Omit<ThreadOptions, 'desk'>) {
  const all = setUp(options);
  const first = all.run(inputOf(said('Go')));
  all.session.events.next(start);
  const asked = all.ask();
  await gathered();
  const [interrupt] = first.last()['outcome'].interrupts;
  const resume = (status: 'resolved' | 'cancelled', payload?: unknown): RunAgentInput => ({
    ...inputOf(said('Go')),
    resume: [{ interruptId: interrupt.id, status, ...(payload === undefined ? {} : { payload }) }],
  });
  return { ...all, first, asked, interrupt, resume };
}

describe('a thread', () => {
  it('has its runs one after the other', () => {
    const { session, run } = setUp();
    const first = run(inputOf(said('One')));
    const second = run(inputOf(said('Two')));
    expect(session.log).toEqual(['One']);
    expect(second.types()).toEqual([]);
    session.events.complete();
    expect(first.types()).toEqual(['RUN_STARTED', 'RUN_FINISHED', '|']);
    expect(session.log).toEqual(['One', 'Two']);
  });

  it('aborts the turn of a run that is left, and goes on with the next', () => {
    const { session, run, thread } = setUp();
    run(inputOf(said('One'))).subscription.unsubscribe();
    expect(session.log).toEqual(['One', 'left']);
    expect(thread.isBusy).toBe(false);
  });

  it('ends a run as cancelled when it is aborted', () => {
    const { session, run, thread } = setUp();
    const first = run(inputOf(said('One')));
    session.events.next(delta('Hal'));
    thread.abort();
    expect(first.types().slice(-3)).toEqual(['TEXT_MESSAGE_END', 'RUN_FINISHED', '|']);
    expect(first.last()).toMatchObject({ outcome: { type: 'cancelled' } });
    expect(session.log).toEqual(['One', 'left']);
  });

  it('is not interrupted by what a turn before it was asked', async () => {
    const { session, run, ask } = setUp();
    run(inputOf(said('One'))).subscription.unsubscribe();
    // The runtime has not taken it back yet.
    ask();
    const second = run(inputOf(said('Two')));
    await gathered();
    session.events.next(start);
    ask('v');
    await gathered();
    expect(second.last()['outcome'].interrupts).toMatchObject([{ toolCallId: 'v' }]);
  });

  it('is interrupted by what the session asked before the turn: nothing goes on without an answer', async () => {
    const { run, ask } = setUp();
    const asked = ask('other');
    const first = run(inputOf(said('Go')));
    await gathered();
    const [interrupt] = first.last()['outcome'].interrupts;
    expect(interrupt).toMatchObject({ toolCallId: 'other' });
    const resume = [{ interruptId: interrupt.id, status: 'resolved' as const, payload: { approved: true } }];
    run({ ...inputOf(said('Go')), resume });
    expect(asked.log).toEqual([{ decision: 'allow' }, '|']);
  });

  it('is interrupted so when its session is there only later', async () => {
    const session$ = new Subject<FakeSession>();
    const { run, ask, session } = setUp({}, session$);
    ask('other');
    const first = run(inputOf(said('Go')));
    await gathered();
    expect(first.types()).toEqual(['RUN_STARTED']);
    session$.next(session);
    await gathered();
    expect(first.last()).toMatchObject({ outcome: { interrupts: [{ toolCallId: 'other' }] } });
  });

  it('tells the history when there is nothing to say', async () => {
    const { run, session } = setUp();
    const only = run(inputOf());
    await gathered();
    expect(only.types()).toEqual(['RUN_STARTED', 'MESSAGES_SNAPSHOT', 'RUN_FINISHED', '|']);
    expect(session.log).toEqual([]);
  });

  describe('that is interrupted', () => {
    it('holds the turn, keeps what comes, and goes on with the answer', async () => {
      const { session, first, asked, interrupt, resume, run } = await interrupted();
      expect(interrupt).toMatchObject({
        reason: 'tool_call',
        toolCallId: 'w',
        message: 'Run `ls`?',
        expiresAt: expect.stringMatching(/Z$/),
      });
      expect(first.types()).toEqual([
        'RUN_STARTED',
        'TOOL_CALL_START',
        'TOOL_CALL_ARGS',
        'TOOL_CALL_END',
        'RUN_FINISHED',
        '|',
      ]);
      session.events.next(delta('Meanwhile'));

      const second = run(resume('resolved', { approved: true }));
      expect(asked.log).toEqual([{ decision: 'allow' }, '|']);
      session.events.next(done);
      session.events.complete();
      expect(second.types()).toEqual([
        'RUN_STARTED',
        'TEXT_MESSAGE_START',
        'TEXT_MESSAGE_CONTENT',
        'TOOL_CALL_RESULT',
        'TEXT_MESSAGE_END',
        'RUN_FINISHED',
        '|',
      ]);
      expect(session.log).toEqual(['Go']);
    });

    it('is interrupted again by what was asked since', async () => {
      const { ask, resume, run, interrupt } = await interrupted();
      ask('v');
      const second = run(resume('resolved', { approved: true }));
      await gathered();
      const [other] = second.last()['outcome'].interrupts;
      expect(other).toMatchObject({ toolCallId: 'v' });
      expect(other.id).not.toBe(interrupt.id);
    });

    it('denies what is cancelled', async () => {
      const { asked, resume, run } = await interrupted();
      run(resume('cancelled'));
      expect(asked.log).toEqual([{ decision: 'deny', feedback: 'The user gave no answer.' }, '|']);
    });

    it.each([
      ['is not answered', () => inputOf(said('Go'), said('Something else')), 'INTERRUPT_UNANSWERED'],
      [
        'is answered in part',
        (resume: RunAgentInput) => ({ ...resume, resume: [{ ...resume.resume![0]!, interruptId: 'x' }] }),
        'INTERRUPT_UNANSWERED',
      ],
      [
        'is answered by what is none',
        (resume: RunAgentInput) => ({ ...resume, resume: [{ ...resume.resume![0]!, payload: 'yes' }] }),
        'INVALID_OPTIONS',
      ],
      [
        'is answered by what is neither yes nor no',
        (resume: RunAgentInput) => ({ ...resume, resume: [{ ...resume.resume![0]!, payload: { approved: 'yes' } }] }),
        'INVALID_OPTIONS',
      ],
      [
        'is answered with more',
        (resume: RunAgentInput) => ({
          ...resume,
          resume: [...resume.resume!, { interruptId: 'x', status: 'resolved' as const }],
        }),
        'INTERRUPT_NOT_OPEN',
      ],
    ])('refuses a run when it %s, and goes on waiting', async (_, change, code) => {
      const { asked, resume, run, thread } = await interrupted();
      const second = run(change(resume('resolved', { approved: true })));
      expect(second.log).toMatchObject([{ type: 'RUN_STARTED' }, { type: 'RUN_ERROR', code }, '|']);
      expect(asked.log).toEqual([]);
      expect(thread.isBusy).toBe(true);
      run(resume('resolved', { approved: false, feedback: 'No.' }));
      expect(asked.log).toEqual([{ decision: 'deny', feedback: 'No.' }, '|']);
    });

    it('takes an answer that comes once more, when all is over', async () => {
      const { session, resume, run } = await interrupted();
      run(resume('resolved', { approved: true }));
      session.events.complete();
      const again = run({ ...resume('resolved', { approved: true }), messages: [] });
      await gathered();
      expect(again.types()).toEqual(['RUN_STARTED', 'MESSAGES_SNAPSHOT', 'RUN_FINISHED', '|']);
    });

    it('tells a page that comes back what it waits for, and until when', async () => {
      const { run, interrupt } = await interrupted();
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
      const again = run(inputOf());
      await gathered();
      expect(again.last()).toMatchObject({ type: 'RUN_FINISHED', outcome: { type: 'interrupt' } });
      // Not a minute more than it was told first.
      expect(again.last()['outcome'].interrupts).toEqual([interrupt]);
    });

    it('goes on without an answer when nobody waits for it any more', async () => {
      const { session, asked, run } = await interrupted();
      asked.subscription.unsubscribe();
      run(inputOf(said('Go'), said('Something else')));
      expect(session.log).toEqual(['Go', 'left', 'Go\n\nSomething else']);
    });

    describe('and whose turn ends meanwhile', () => {
      const ended = async (how: (events: Subject<SessionEvent>) => void = (events) => events.complete()) => {
        const all = await interrupted();
        const { session, asked } = all;
        session.events.next(delta('Meanwhile'));
        // Somebody else has answered.
        asked.subscription.unsubscribe();
        how(session.events);
        return all;
      };
      const leftovers = ['RUN_STARTED', 'TEXT_MESSAGE_START', 'TEXT_MESSAGE_CONTENT', 'TEXT_MESSAGE_END'];

      it('is busy no more', async () => {
        const { thread } = await ended();
        expect(thread.isBusy).toBe(false);
      });

      it('tells the rest of that turn first, and goes on with the prompt in the same run', async () => {
        const { session, run, thread } = await ended();
        const next = run(inputOf(said('Next')));
        session.events.next(event('user.message', { content: 'Next' }));
        session.events.next(event('assistant.turn_start', { turnId: '0' }));
        session.events.next(event('assistant.message_delta', { messageId: 'n', deltaContent: 'Here.' }));
        session.events.complete();
        expect(session.log).toEqual(['Go', 'Next']);
        expect(next.log).toMatchObject([
          { type: 'RUN_STARTED' },
          { type: 'TEXT_MESSAGE_START' },
          { type: 'TEXT_MESSAGE_CONTENT', delta: 'Meanwhile' },
          { type: 'TEXT_MESSAGE_END' },
          { type: 'STEP_STARTED' },
          { type: 'TEXT_MESSAGE_START' },
          { type: 'TEXT_MESSAGE_CONTENT', delta: 'Here.' },
          { type: 'TEXT_MESSAGE_END' },
          { type: 'STEP_FINISHED' },
          { type: 'RUN_FINISHED', outcome: { type: 'success' } },
          '|',
        ]);
        expect(thread.isBusy).toBe(false);
      });

      it('goes on with the prompt when that turn was aborted elsewhere', async () => {
        const { session, run } = await ended((events) => events.error(new TurnAbortedError('s', 'm', true)));
        const next = run(inputOf(said('Next')));
        session.events.complete();
        expect(session.log).toEqual(['Go', 'Next']);
        expect(next.types()).toEqual([...leftovers, 'RUN_FINISHED', '|']);
      });

      it('tells that it failed, if it did, and does not begin another on top of that', async () => {
        const failure = new TurnError('s', 'm', { errorType: 'query', message: 'Nobody is there.' });
        const { session, run } = await ended((events) => events.error(failure));
        const next = run(inputOf(said('Next')));
        expect(next.types()).toEqual([...leftovers, 'RUN_ERROR', '|']);
        expect(next.last()).toMatchObject({ code: 'TURN_FAILED' });
        expect(session.log).toEqual(['Go']);
        run(inputOf(said('Next')));
        expect(session.log).toEqual(['Go', 'Next']);
      });

      it('refuses an answer, and takes that it is cancelled', async () => {
        const { session, run, resume } = await ended();
        const late = run(resume('resolved', { approved: true }));
        expect(late.last()).toMatchObject({ type: 'RUN_ERROR', code: 'INTERRUPT_NOT_OPEN' });
        const next = run(resume('cancelled'));
        session.events.complete();
        expect(next.types()).toEqual([...leftovers, 'RUN_FINISHED', '|']);
        expect(session.log).toEqual(['Go', 'Go']);
      });

      it('tells a page that comes back the history, which has all of that turn', async () => {
        const { session, run } = await ended();
        const again = run(inputOf());
        await gathered();
        expect(again.types()).toEqual(['RUN_STARTED', 'MESSAGES_SNAPSHOT', 'RUN_FINISHED', '|']);
        const next = run(inputOf(said('Next')));
        session.events.complete();
        expect(next.types()).toEqual(['RUN_STARTED', 'RUN_FINISHED', '|']);
      });
    });

    it('leaves the turn when it is aborted', async () => {
      const { session, thread } = await interrupted();
      thread.abort();
      expect(session.log).toEqual(['Go', 'left']);
      expect(thread.isBusy).toBe(false);
    });

    it('leaves the turn when nobody answers in time; then an answer is refused, and a cancelled one lets the thread go on', async () => {
      const { session, run, resume, thread } = await interrupted({ holdMs: 1 });
      await firstValueFrom(session.left$);
      await gathered();
      expect(session.log).toEqual(['Go', 'left']);
      expect(thread.isBusy).toBe(false);
      expect(run(resume('resolved', { approved: true })).last()).toMatchObject({
        type: 'RUN_ERROR',
        code: 'INTERRUPT_NOT_OPEN',
      });
      run(resume('cancelled'));
      expect(session.log).toEqual(['Go', 'left', 'Go']);
    });
  });

  it('holds a turn in virtual time for as long as it was told', () => {
    const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
    scheduler.run(({ cold, flush }) => {
      const { session, run, ask, thread } = setUp({ holdMs: 1_000 });
      run(inputOf(said('Go')));
      cold('-a|').subscribe(() => {
        session.events.next(start);
        ask();
      });
      const held: unknown[] = [];
      cold('999ms a 3ms b').subscribe(() => held.push([thread.isBusy, session.log.length]));
      flush();
      expect(held).toEqual([
        [true, 1],
        [false, 2],
      ]);
    });
  });
});
