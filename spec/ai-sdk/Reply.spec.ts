import type { SessionEvent } from 'copilot-rx';
import type { OpenQuestion } from 'copilot-rx/ai-sdk';
import { BehaviorSubject, Subject, finalize } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { Reply } from '../../src/ai-sdk/Reply.js';
import { event } from '../support/events.js';

const ask: OpenQuestion = { id: 'ask', kind: 'permission', toolCallId: 'a', input: { kind: 'read', path: '/' } };

/** A turn that waits for an answer from the first frame on, and where its answer stands. */
function waiting(options: { holdMs?: number } = {}) {
  const turn = new Subject<SessionEvent>();
  const open = new BehaviorSubject<readonly OpenQuestion[]>([]);
  const reply = new Reply({ ...options, open$: open });
  let isOver = false;
  reply.start(turn.pipe(finalize(() => (isOver = true))));
  turn.next(event('user.message', { content: 'Go' }));
  turn.next(event('tool.execution_start', { toolCallId: 'a', toolName: 't' }));
  open.next([ask]);
  return { turn, open, reply, standing: () => [reply.log.state, isOver, reply.isLeft] };
}

/** Runs in virtual time. */
function inTime(run: (at: (marbles: string, step: () => void) => void, flush: () => void) => void): void {
  new TestScheduler(() => undefined).run(({ cold, flush }) => {
    run((marbles, step) => void cold(marbles).subscribe(step), flush);
  });
}

describe('an answer that waits for somebody', () => {
  it.each([
    ['as long as it is told', { holdMs: 1_000 }, '999ms a|', '1s a|'],
    ['10 minutes', {}, '599999ms a|', '600s a|'],
    ['as long as it takes, without end', { holdMs: Infinity }, '999s a|', undefined],
  ])('waits %s, and then its turn is left', (_, options, before, after) => {
    inTime((at, flush) => {
      const { standing, reply } = waiting(options);
      const seen: unknown[] = [];
      at(before, () => seen.push(standing()));
      if (after !== undefined) at(after, () => seen.push(standing()));
      at('2000s a|', () => reply.stop());
      flush();
      expect(seen).toEqual([['waiting', false, false], ...(after === undefined ? [] : [['over', true, true]])]);
    });
  });

  it('begins to wait anew when it has gone on meanwhile, and not with what else happens', () => {
    inTime((at, flush) => {
      const { turn, open, standing } = waiting({ holdMs: 100 });
      const seen: unknown[] = [];
      at('90ms a|', () => open.next([]));
      at('300ms a|', () => open.next([ask]));
      at('380ms a|', () => turn.next(event('session.info', { infoType: 'x', message: '' })));
      at('399ms a|', () => seen.push(standing()));
      at('401ms a|', () => seen.push(standing()));
      flush();
      expect(seen).toEqual([
        ['waiting', false, false],
        ['over', true, true],
      ]);
    });
  });

  it.each([
    ['ends', false, ({ turn }: ReturnType<typeof waiting>) => turn.complete()],
    ['fails', false, ({ turn }: ReturnType<typeof waiting>) => turn.error(new Error('Gone'))],
    ['is stopped', true, ({ reply }: ReturnType<typeof waiting>) => reply.stop()],
  ])('leaves no timer when its turn %s', (_, isLeft, end) => {
    inTime((at, flush) => {
      const one = waiting({ holdMs: 100 });
      end(one);
      expect(one.standing()).toEqual(['over', true, isLeft]);
      const seen: unknown[] = [];
      at('200ms a|', () => seen.push(one.standing()));
      flush();
      expect(seen).toEqual([['over', true, isLeft]]);
    });
  });

  it('takes nothing that a turn has asked which was left before for its own', () => {
    const turn = new Subject<SessionEvent>();
    const open = new BehaviorSubject<readonly OpenQuestion[]>([ask]);
    const reply = new Reply({ open$: open, followsLeft: true });
    reply.start(turn);
    expect(reply.log.state).toBe('writing');
    turn.next(event('user.message', { content: 'Go' }));
    expect(reply.log.state).toBe('writing');
    open.next([ask, { ...ask, id: 'own' }]);
    expect([reply.log.state, reply.pausedAt(['ask']), reply.pausedAt(['own'])]).toEqual(['waiting', undefined, 1]);
    reply.stop();
  });
});
