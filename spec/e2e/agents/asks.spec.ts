import { defineTool } from 'copilot-rx';
import type { AnsweredAsk, AskContext, SessionConfig } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply } from 'copilot-rx/scripted-model';
import { NEVER, Subject, filter, finalize, firstValueFrom, lastValueFrom, merge } from 'rxjs';
import type { Observable } from 'rxjs';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

describeBehaviour('asks of an agent', (start, protocol) => {
  it('let the user answer the model', async () => {
    const { session, toolTexts } = await start(
      { onUserInputRequest: ({ choices = [] }) => ({ answer: choices[1] ?? '' }) },
      toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }),
      'Blue it is.',
    );

    const answer = await session.sendAndWait('Paint');

    expect(answer?.data.content).toBe('Blue it is.');
    expect(toolTexts()).toEqual([expect.stringContaining('blue')]);
  });

  it(`${protocol === 3 ? 'let the user fill in' : 'know no'} forms of the host`, async () => {
    const asked: unknown[] = [];
    const { session } = await start({
      onElicitationRequest: ({ message, requestedSchema }) => {
        asked.push({ message, requestedSchema });
        return { action: 'accept', content: { colour: 'blue' } };
      },
    });
    const form = {
      message: 'Which?',
      requestedSchema: { type: 'object', properties: { colour: { type: 'string' } }, required: ['colour'] },
    };

    const answer = session.ui.elicitation(form);

    if (protocol === 3) {
      expect(await answer).toEqual({ action: 'accept', content: { colour: 'blue' } });
      expect(asked).toEqual([form]);
    } else await expect(answer).rejects.toMatchObject({ code: 'CAPABILITY_MISSING' });
  });

  it(protocol === 3 ? 'let a tool ask the user' : 'let a tool find out that nobody can be asked', async () => {
    const paint = defineTool('paint', {
      description: 'Paints',
      handler: async () => `It is ${await session.ui.select('Which?', ['red', 'blue'])}.`,
    });
    const { session, toolTexts, diagnostics } = await start(
      { tools: [paint], onElicitationRequest: () => ({ action: 'accept', content: { value: 'blue' } }) },
      toolCall('paint'),
      'Done.',
    );

    await session.sendAndWait('Paint');

    if (protocol === 3) expect(toolTexts()).toEqual(['It is blue.']);
    else
      expect(diagnostics.map(({ cause }) => cause)).toContainEqual(
        expect.objectContaining({ code: 'CAPABILITY_MISSING' }),
      );
  });

  it('are told with what became of them, and how long it took', async () => {
    const { session } = await start(
      {
        tools: [toolOf('work', () => 'Worked.')],
        hooks: { onPreToolUse: () => undefined },
        onPermissionRequest: ({ kind }) => {
          if (kind === 'shell') throw new Error('Who knows?');
          return { decision: 'allow' };
        },
      },
      toolCall('work'),
      greet(),
      'Done.',
    );
    const asks: AnsweredAsk[] = [];
    session.asks$.subscribe((ask) => asks.push(ask));

    await session.sendAndWait('Go');

    const withoutHooks = asks.filter(({ ask }) => ask.kind !== 'hook');
    expect(withoutHooks).toMatchObject([
      ...(protocol === 3 ? [{ ask: { kind: 'permission' }, outcome: 'answered' }] : []),
      {
        ask: { kind: 'tool', toolName: 'work' },
        outcome: 'answered',
        answer: { value: { textResultForLlm: 'Worked.' } },
      },
      { ask: { kind: 'permission' }, outcome: 'failed', error: { message: 'Who knows?' } },
    ]);
    expect(asks).toContainEqual(
      expect.objectContaining({
        ask: expect.objectContaining({ kind: 'hook', hook: 'preToolUse' }),
        outcome: 'answered',
      }),
    );
    expect(asks).toContainEqual(
      expect.objectContaining({ ask: expect.objectContaining({ hook: 'userPromptSubmitted' }), outcome: 'default' }),
    );
    expect(asks.every(({ latencyMs }) => latencyMs >= 0)).toBe(true);
  });

  const pending = ['a tool', 'a permission', 'a hook', 'an answer of the user'] as const;

  it.each(pending)('are withdrawn when %s is pending and the session is aborted', async (what) => {
    const hanging = hang();
    const { config, call, ask } = hangingIn(what, hanging.responder);
    const { session } = await start(config, call, 'Next answer');
    const withdrawn = firstValueFrom(session.asks$.pipe(filter(({ outcome }) => outcome === 'withdrawn')));

    const ended = expect(lastValueFrom(session.turn('Go'))).rejects.toMatchObject({
      code: 'TURN_ABORTED',
      started: true,
    });
    await hanging.hasBegun;
    await session.abort();

    await ended;
    await hanging.isStopped;
    expect((await withdrawn).ask).toMatchObject(ask);
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it.each(pending)('are withdrawn when %s is pending and the turn is left', async (what) => {
    const hanging = hang();
    const { config, call } = hangingIn(what, hanging.responder);
    const { session } = await start(config, call, 'Next answer');

    const turn = session.turn('Go').subscribe();
    await hanging.hasBegun;
    turn.unsubscribe();

    await hanging.isStopped;
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it.each(pending)('are withdrawn when %s is pending and the session is disconnected', async (what) => {
    const hanging = hang();
    const { config, call } = hangingIn(what, hanging.responder);
    const { session } = await start(config, call);

    const ended = expect(lastValueFrom(session.turn('Go'))).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
    await hanging.hasBegun;
    await session.disconnect();

    await ended;
    await hanging.isStopped;
  });
});

type Hanging = (input: unknown, context: AskContext) => Observable<never>;

/** A responder that never answers, and what becomes of it. */
function hang() {
  const begun = new Subject<void>();
  const finalized = new Subject<void>();
  const aborted = new Subject<void>();
  const responder: Hanging = (_, { signal }) => {
    signal.addEventListener('abort', () => aborted.complete());
    begun.next();
    return NEVER.pipe(finalize(() => finalized.complete()));
  };
  return {
    responder,
    hasBegun: firstValueFrom(begun),
    /** The function was unsubscribed, and its `AbortSignal` has fired. */
    isStopped: lastValueFrom(merge(finalized, aborted), { defaultValue: undefined }),
  };
}

/** Has the responder asked by way of a slot. */
function hangingIn(slot: string, responder: Hanging): HangingCase {
  switch (slot) {
    case 'a tool':
      return {
        config: { tools: [defineTool('hang', { description: 'Hangs', handler: responder })] },
        call: toolCall('hang'),
        ask: { kind: 'tool', toolName: 'hang' },
      };
    case 'a permission':
      return { config: { onPermissionRequest: responder }, call: greet(), ask: { kind: 'permission' } };
    case 'a hook':
      return {
        config: { hooks: { onPreToolUse: responder }, tools: [toolOf('work', () => 'Worked.')] },
        call: toolCall('work'),
        ask: { kind: 'hook', hook: 'preToolUse' },
      };
    default:
      return {
        config: { onUserInputRequest: responder },
        call: toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }),
        ask: { kind: 'userInput', question: 'Which?' },
      };
  }
}

interface HangingCase {
  readonly config: SessionConfig;
  /** How the model comes by the slot. */
  readonly call: ModelReply;
  /** What is asked. */
  readonly ask: object;
}
