import type { SessionConfig } from 'copilot-rx';
import { chatHandler } from 'copilot-rx/ai-sdk';
import type { ChatHandlerOptions, CopilotUIMessage } from 'copilot-rx/ai-sdk';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply } from 'copilot-rx/scripted-model';
import { NEVER, Subject, concat, defer, finalize, firstValueFrom, ignoreElements } from 'rxjs';
import { all, approved, fetchOf, pageOf, prompt, read, textOf } from '../../ai-sdk/support/pageOf.js';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

describeBehaviour('chats of the AI SDK', (start) => {
  const serve = (config: SessionConfig, replies: readonly ModelReply[], options: Partial<ChatHandlerOptions> = {}) =>
    chatHandler({
      session: async (_chatId, responders) => (await start({ ...responders, ...config }, ...replies)).session,
      ...options,
    });

  it('answer a prompt, and tell later what was said', async () => {
    const { send, transport, resume } = pageOf(serve({}, ['Hello there.']));
    const answer = await read(await send([prompt('Hi')]));

    expect(textOf(answer)).toBe('Hello there.');
    expect(await resume()).toBeNull();
    const said = await transport.messages('chat');
    expect(said.map(({ role, ...message }) => [role, textOf(message as CopilotUIMessage)])).toEqual([
      ['user', 'Hi'],
      ['assistant', 'Hello there.'],
    ]);
    expect(said[1]?.id).toBe(answer.id);
  });

  it.each([true, false])('ask before a tool runs, and go on with the answer (%s)', async (isApproved) => {
    const { send } = pageOf(serve({}, [greet(), 'That was it.']));
    const asked = await read(await send([prompt('Greet')]));

    const part = asked.parts.at(-1);
    expect(part).toMatchObject({ type: 'dynamic-tool', toolName: 'bash', state: 'approval-requested' });
    const answer = await read(
      await send([prompt('Greet'), approved(asked, isApproved, 'Because.')]),
      approved(asked, isApproved),
    );

    expect(answer.id).toBe(asked.id);
    expect(answer.parts.filter(({ type }) => type === 'dynamic-tool')).toMatchObject([
      isApproved
        ? { state: 'output-available', output: { result: expect.stringContaining('hello there') } }
        : { state: 'output-denied' },
    ]);
    expect(textOf(answer)).toBe('That was it.');
  });

  it('ask for two tools at once', async () => {
    const two = [
      toolCall('bash', { command: 'echo one', description: 'One' }),
      toolCall('bash', { command: 'echo two', description: 'Two' }),
    ];
    const { send } = pageOf(serve({}, [two, 'Both.']));
    let message = await read(await send([prompt('Greet')]));
    for (let rounds = 0; rounds < 2 && !textOf(message).includes('Both'); rounds += 1) {
      const given = approved(message, true);
      message = await read(await send([prompt('Greet'), given]), given);
    }

    expect(textOf(message)).toBe('Both.');
    expect(message.parts.filter(({ type }) => type === 'dynamic-tool')).toMatchObject([
      { state: 'output-available' },
      { state: 'output-available' },
    ]);
  });

  it('let the user answer a question', async () => {
    const { send } = pageOf(
      serve({}, [toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }), 'Blue.']),
    );
    const asked = await read(await send([prompt('Paint')]));

    const part = asked.parts.find(({ type }) => type === 'data-ask');
    expect(part).toMatchObject({ data: { kind: 'userInput', state: 'open', input: { question: 'Which?' } } });
    const id = String((part as { id?: string }).id);
    const answer = await read(
      await send([prompt('Paint'), asked], { body: { answers: { [id]: { answer: 'blue' } } } }),
      asked,
    );

    expect(answer.parts).toContainEqual(
      expect.objectContaining({ type: 'data-ask', data: expect.objectContaining({ state: 'closed' }) }),
    );
    expect(answer.parts).toContainEqual(
      expect.objectContaining({ toolName: 'ask_user', output: { result: expect.stringContaining('blue') } }),
    );
    expect(textOf(answer)).toBe('Blue.');
  });

  it('wait for an answer no longer than they are told, and then take another prompt', async () => {
    const left = new Subject<undefined>();
    const { send, resume } = pageOf(
      serve({}, [greet(), 'Still here.'], {
        holdMs: 1,
        turn: (session, message) => session.turn(message).pipe(finalize(() => left.next(undefined))),
      }),
    );
    const isLeft = firstValueFrom(left);
    const asked = await read(await send([prompt('Greet')]));
    expect(asked.parts.at(-1)).toMatchObject({ state: 'approval-requested' });
    await isLeft;

    await expect(send([prompt('Greet'), approved(asked, true)])).rejects.toMatchObject({ status: 409 });
    expect(await resume()).toBeNull();
    expect(textOf(await read(await send([prompt('Are you there?')])))).toBe('Still here.');
  });

  it('are stopped before anything was said, and take another prompt', async () => {
    const asks = new Subject<undefined>();
    let aborted: Promise<unknown> | undefined;
    const handler = chatHandler({
      session: async (_id, responders) => {
        const { session, model } = await start(responders, () => (asks.next(undefined), NEVER), 'Still here.');
        aborted = firstValueFrom(model.aborted$);
        return session;
      },
    });
    const { send, resume } = pageOf(handler);
    const stop = new AbortController();
    const asked = firstValueFrom(asks);
    // Nothing is read of it.
    await send([prompt('Tell')], { abortSignal: stop.signal });
    await asked;
    stop.abort();

    await aborted;
    expect(await resume()).toBeNull();
    expect(textOf(await read(await send([prompt('Are you there?')])))).toBe('Still here.');
  });

  it('are stopped one answer at a time, however late the stop comes, and though it overtakes its prompt', async () => {
    const asks = new Subject<undefined>();
    const hang = defer(() => (asks.next(undefined), NEVER));
    const gate = new Subject<undefined>();
    const stopped = new Subject<undefined>();
    let order: 'late' | 'early' = 'late';
    const handler = serve({}, [hang, hang, 'Still here.']);
    const { send, resume } = pageOf(handler, {
      fetch: async (url, init) => {
        const isStop = url.endsWith('/stop');
        if (isStop && order === 'late') await firstValueFrom(gate);
        if (order === 'early' && init.signal instanceof AbortSignal) await firstValueFrom(stopped);
        // What was sent arrives, whoever waits for the answer; of the late one nothing is read.
        const response = await fetchOf(handler)(url, { ...init, signal: null });
        if (isStop) stopped.next(undefined);
        const isRead = order === 'early' || isStop || !(init.signal instanceof AbortSignal);
        return isRead ? response : new Response(new ReadableStream());
      },
    });
    const late = new AbortController();
    const first = firstValueFrom(asks);
    await send([prompt('One')], { abortSignal: late.signal });
    await first;
    late.abort();
    const second = firstValueFrom(asks);
    await send([prompt('Two')]);
    await second;
    const done = firstValueFrom(stopped);
    gate.next(undefined);
    await done;
    const answer = await resume();
    expect(answer).not.toBeNull();
    await answer?.cancel();

    order = 'early';
    const early = new AbortController();
    const sent = send([prompt('Three')], { abortSignal: early.signal });
    // The request is made in a microtask; it is on its way when it is stopped.
    await Promise.resolve();
    early.abort();
    await expect(sent).rejects.toMatchObject({ code: 'REQUEST_REFUSED', status: 409 });
    expect(textOf(await read(await send([prompt('Are you there?')])))).toBe('Still here.');
  });

  it('are stopped by who reads them', async () => {
    const stop = new AbortController();
    const gate = new Subject<never>();
    let aborted: Promise<unknown> | undefined;
    const handler = chatHandler({
      session: async (_id, responders) => {
        const { session, model } = await start(responders, concat(['Once '], gate));
        aborted = firstValueFrom(model.aborted$);
        return session;
      },
    });
    const { send, resume } = pageOf(handler);
    const reader = (await send([prompt('Tell')], { abortSignal: stop.signal })).getReader();
    while ((await reader.read()).value?.type !== 'text-delta');
    stop.abort();

    await aborted;
    while (!(await reader.read()).done);
    expect(await resume()).toBeNull();
  });

  it('go on when a page is loaded again, and when a connection breaks', async () => {
    const gate = new Subject<never>();
    const handler = serve({}, [concat(['Once '], gate.pipe(ignoreElements()), ['upon a time.'])]);
    let breaks = 1;
    const { send, transport } = pageOf(handler, {
      reconnect: () => [true],
      fetch: async (url, init) => {
        const response = await fetchOf(handler)(url, init);
        return breaks-- > 0 ? broken(response, 6) : response;
      },
    });
    const reading = read(await send([prompt('Tell')]));
    const second = pageOf(handler);
    const again = await second.resume();
    expect((await transport.messages('chat')).map(({ role }) => role)).toEqual(['user']);
    gate.complete();

    const answers = await Promise.all([reading, read(again)]);
    expect(answers.map(textOf)).toEqual(['Once upon a time.', 'Once upon a time.']);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('give a tool of the host its place', async () => {
    const { send } = pageOf(
      serve({ tools: [toolOf('work', () => 'Worked.')], onPermissionRequest: () => ({ decision: 'allow' }) }, [
        toolCall('work', {}, { id: 'w' }),
        'Done.',
      ]),
    );
    const chunks = await all(await send([prompt('Work')]));

    expect(chunks).toContainEqual(
      expect.objectContaining({ type: 'tool-output-available', output: { result: 'Worked.' } }),
    );
    expect(chunks.filter(({ type }) => type === 'finish')).toEqual([{ type: 'finish', finishReason: 'stop' }]);
  });
});

/** A response whose connection breaks after some messages. */
function broken(response: Response, after: number): Response {
  let count = 0;
  const body = response.body!.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        controller.enqueue(bytes);
        count += 1;
        if (count === after) controller.error(new TypeError('network error'));
      },
    }),
  );
  return new Response(body, response);
}
