import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, firstValueFrom, from, of } from 'rxjs';
import type { ObservableInput } from 'rxjs';
import type { AskContext } from '../../src/responders/AskContext.js';
import type { Responder } from '../../src/responders/Responder.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { askDesk } from '../../src/serving/askDesk.js';
import type { AskDesk } from '../../src/serving/askDesk.js';
import type { DeskAsk } from '../../src/serving/DeskAsk.js';
import { recorded } from '../support/recorded.js';

const context: AskContext = { askId: '1', sessionId: 's', settled$: NEVER, signal: new AbortController().signal };
const envelope = { id: '1', sessionId: 's', mustAnswer: true };
const shell = { kind: 'shell', fullCommandText: 'ls' } as const;

/** Asks as the session would, with one responder or another. */
function ask<Input, Output>(responder: Responder<Input, Output>, input: Input, more: Partial<AskContext> = {}) {
  if (typeof responder !== 'function') throw new Error('A desk answers with functions.');
  return recorded(from(responder(input, { ...context, ...more }) as ObservableInput<Output>));
}
const permission = (desk: AskDesk, more: Partial<AskContext> = {}) =>
  ask(desk.responders.onPermissionRequest, shell, more);
const openOn = (desk: AskDesk): Promise<readonly DeskAsk[]> => firstValueFrom(desk.open$);

describe('askDesk', () => {
  it('holds what is asked until somebody answers', async () => {
    const desk = askDesk();
    const { log } = permission(desk, { toolCallId: 't', agentId: 'a' });
    const [open] = await openOn(desk);

    expect(open).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'permission',
      sessionId: 's',
      toolCallId: 't',
      agentId: 'a',
      input: shell,
    });
    expect(log).toEqual([]);
    expect(desk.answer(open!.id, { decision: 'allow', scope: 'session' })).toBe(true);
    expect(log).toEqual([{ decision: 'allow', scope: 'session' }, '|']);
    expect(await openOn(desk)).toEqual([]);
    expect(desk.answer(open!.id, { decision: 'allow' })).toBe(false);
  });

  it('gives what is dismissed the safe answer', async () => {
    const desk = askDesk();
    const { log } = permission(desk);
    const [open] = await openOn(desk);

    expect(desk.dismiss(open!.id)).toBe(true);
    expect(log).toEqual([{ decision: 'deny', feedback: 'The user gave no answer.' }, '|']);
    expect(desk.dismiss(open!.id)).toBe(false);
    expect(await openOn(desk)).toEqual([]);
  });

  it('tells the latest list, oldest first, to whoever comes', () => {
    runMarbles(({ expectObservable, cold }) => {
      const desk = askDesk();
      const asked = new Subject<number>();
      cold('--1-2-', { 1: 1, 2: 2 }).subscribe((n) => {
        asked.next(n);
        permission(desk, { sessionId: String(n) });
      });
      const ids = (sessionIds: string) => Array.from(sessionIds, (sessionId) => expect.objectContaining({ sessionId }));

      expectObservable(desk.open$).toBe('       o-a-b-', { o: [], a: ids('1'), b: ids('12') });
      expectObservable(desk.open$, '---^').toBe('---ab-', { a: ids('1'), b: ids('12') });
    });
  });

  it('lets go what nobody waits for any more', async () => {
    const desk = askDesk();
    const first = permission(desk);
    permission(desk);
    const [open] = await openOn(desk);
    first.subscription.unsubscribe();

    expect(await openOn(desk)).toHaveLength(1);
    expect(desk.answer(open!.id, { decision: 'allow' })).toBe(false);
    expect(first.log).toEqual([]);
  });

  it('tells everybody the same latest list when somebody answers while it is told', () => {
    const desk = askDesk();
    desk.open$.subscribe(([open]) => {
      if (open !== undefined) desk.answer(open.id, { decision: 'deny' });
    });
    const { log } = recorded(desk.open$);
    permission(desk);

    expect(log.at(-1)).toEqual([]);
  });

  const asks = {
    permission: (desk: AskDesk) => permission(desk),
    choice: (desk: AskDesk) =>
      ask(desk.responders.onUserInputRequest, {
        ...envelope,
        kind: 'userInput',
        question: 'Which?',
        choices: ['tea', 'coffee'],
        allowFreeform: false,
      }),
    question: (desk: AskDesk) =>
      ask(desk.responders.onUserInputRequest, {
        ...envelope,
        kind: 'userInput',
        question: 'Which?',
        choices: ['tea'],
        allowFreeform: true,
      }),
    form: (desk: AskDesk) =>
      ask(desk.responders.onElicitationRequest, { ...envelope, kind: 'elicitation', message: 'Fill in' }),
    plan: (desk: AskDesk) =>
      ask(desk.responders.onExitPlanModeRequest, {
        ...envelope,
        kind: 'exitPlanMode',
        summary: 'All',
        actions: ['interactive'],
      }),
  };

  it.each([
    ['permission', { decision: 'deny', feedback: 'No.' }],
    ['permission', { decision: 'allow' }],
    ['choice', { answer: 'tea' }],
    ['question', { answer: 'water', wasFreeform: true }],
    ['form', { action: 'accept', content: { a: 1 } }],
    ['form', { action: 'cancel' }],
    ['plan', { approved: true, selectedAction: 'interactive' }],
    ['plan', { approved: false, feedback: 'Shorter.' }],
  ] as const)('hands on an answer to a %s: %j', async (kind, answer) => {
    const desk = askDesk();
    const { log } = asks[kind](desk);
    const [open] = await openOn(desk);

    expect(desk.answer(open!.id, { ...answer, rules: ['more'] })).toBe(true);
    expect(log).toEqual([answer, '|']);
  });

  it.each([
    ['permission', { decision: 'maybe' }],
    ['permission', { decision: 'allow', scope: 'always' }],
    ['permission', { decision: 'deny', feedback: 1 }],
    ['permission', undefined],
    ['permission', 'allow'],
    ['choice', { answer: 'water' }],
    ['choice', {}],
    ['question', { answer: 7 }],
    ['form', { action: 'accept' }],
    ['form', { action: 'accept', content: [] }],
    ['form', { action: 'send' }],
    ['plan', { approved: 'yes' }],
    ['plan', { approved: true, selectedAction: 'autopilot' }],
  ] as const)('refuses what is no answer to a %s, which waits on: %j', async (kind, answer) => {
    const desk = askDesk();
    const { log } = asks[kind](desk);
    const [open] = await openOn(desk);

    expect(() => desk.answer(open!.id, answer)).toThrow(InvalidOptionsError);
    expect(log).toEqual([]);
    expect(await openOn(desk)).toEqual([open]);
  });

  it('leaves out what an answer has no use for, such as feedback of one that allows', async () => {
    const desk = askDesk();
    const { log } = permission(desk);
    const [open] = await openOn(desk);
    desk.answer(open!.id, { decision: 'allow', feedback: 'Go on.' });

    expect(log).toEqual([{ decision: 'allow' }, '|']);
    expect(await firstValueFrom(of(desk.answer('nobody', {})))).toBe(false);
  });
});
