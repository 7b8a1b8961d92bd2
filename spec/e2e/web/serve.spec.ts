import type { SessionConfig, SessionEvent } from 'copilot-rx';
import { finalMessage, textDeltas, toConversation } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelScript } from 'copilot-rx/scripted-model';
import { askDesk, fromSse, serve, toNodeListener } from 'copilot-rx/web';
import type { DeskAsk, RemoteSession } from 'copilot-rx/web';
import { NEVER, concat, filter, firstValueFrom, map, mergeMap, of, scan, take, takeWhile, toArray } from 'rxjs';
import { listenOn } from '../../web/support/listenOn.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';

describeAgents('a session that is served', (start, protocol) => {
  const closing: (() => unknown)[] = [];
  const served = async (config: SessionConfig, ...replies: readonly (ModelReply | ModelScript)[]) => {
    const asks = askDesk();
    const agent = await start({ ...asks.responders, ...config }, ...replies);
    const listening = await listenOn(toNodeListener(serve(agent.session, { asks })));
    closing.push(() => listening[Symbol.asyncDispose]());
    const remote = (): RemoteSession => {
      const made = fromSse(listening.url);
      closing.unshift(() => made.close());
      return made;
    };
    return { ...agent, listening, remote };
  };
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const upToIdle = takeWhile<SessionEvent>(({ type }) => type !== 'session.idle', true);
  const firstAsk = (remote: RemoteSession): Promise<DeskAsk> =>
    firstValueFrom(remote.asks$.pipe(mergeMap((asks) => asks)));

  it('gives all its events, and a turn its own', async () => {
    const { session, remote } = await served({}, 'Hello there.');
    const here = firstValueFrom(session.history$().pipe(upToIdle, toArray()));
    const far = remote();
    const there = firstValueFrom(far.events$.pipe(upToIdle, toArray()));
    const turn = await firstValueFrom(far.turn('Hi').pipe(toArray()));

    expect(await there).toEqual(await here);
    expect(turn.length).toBeGreaterThan(3);
    expect(await there).toEqual(expect.arrayContaining(turn));
  });

  it('asks its reader for leave', async () => {
    const { remote, toolTexts } = await served({}, greet(), 'Greeted.');
    const far = remote();
    const answer = firstValueFrom(far.turn('Greet').pipe(finalMessage()));
    const ask = await firstAsk(far);

    expect(ask).toMatchObject({ kind: 'permission', input: { kind: 'shell', fullCommandText: 'echo hello there' } });
    await expect(far.answer(ask.id, { decision: 'perhaps' } as never)).rejects.toMatchObject({
      code: 'INVALID_OPTIONS',
    });
    expect(await far.answer(ask.id, { decision: 'allow' })).toBe(true);
    expect((await answer).data.content).toBe('Greeted.');
    expect(toolTexts()).toEqual([expect.stringContaining('hello there')]);
    expect(await far.answer(ask.id, { decision: 'allow' })).toBe(false);
    expect(await firstValueFrom(far.asks$)).toEqual([]);
  });

  it('asks its reader questions', async () => {
    const { remote, toolTexts } = await served(
      {},
      toolCall('ask_user', { question: 'Tea or coffee?', choices: ['tea', 'coffee'] }),
      'As you like.',
    );
    const far = remote();
    const answer = firstValueFrom(far.turn('Serve me').pipe(finalMessage()));
    const ask = await firstAsk(far);

    expect(ask).toMatchObject({ kind: 'userInput', input: { question: 'Tea or coffee?' } });
    await far.answer(ask.id, { answer: 'tea' });
    expect((await answer).data.content).toBe('As you like.');
    expect(toolTexts()).toEqual([expect.stringContaining('tea')]);
  });

  if (protocol === 3) {
    it('shows its reader forms', async () => {
      const { session, remote } = await served({});
      const far = remote();
      const confirmed = session.ui.confirm('Go on?');
      const ask = await firstAsk(far);

      expect(ask).toMatchObject({ kind: 'elicitation', input: { message: 'Go on?' } });
      const { requestedSchema } = ask.kind === 'elicitation' ? ask.input : {};
      const [field = ''] = Object.keys(requestedSchema?.['properties'] ?? {});
      await far.answer(ask.id, { action: 'accept', content: { [field]: true } });
      expect(await confirmed).toBe(true);
    });
  }

  it('is stopped by who leaves the turn: the model hears of it', async () => {
    const { remote, model, requests } = await served({}, concat(of('Once ', 'upon '), NEVER));
    const aborted = firstValueFrom(model.aborted$);
    const far = remote();
    const heard = await firstValueFrom(far.turn('Tell').pipe(textDeltas(), take(1)));

    expect('Once upon ').toContain(heard);
    expect(await aborted).toBe(requests[0]);
  });

  it('is read by two, and caught up with after a reload in the middle of a turn', async () => {
    let finish: () => void = () => undefined;
    const rest = new Promise<string>((resolve) => (finish = () => resolve('a time.')));
    const { remote } = await served({}, concat(of('Once ', 'upon '), rest));
    const before = remote();
    const conversation = (far: RemoteSession) => far.events$.pipe(toConversation());
    const drafted = (far: RemoteSession) =>
      firstValueFrom(conversation(far).pipe(filter(({ draft }) => draft?.content === 'Once upon ')));
    const turn = before.turn('Tell').subscribe({ error: () => undefined });
    await drafted(before);

    // A page that is loaded again has forgotten all, and says goodbye to nobody.
    before.close();
    const [first, second] = [remote(), remote()];
    await Promise.all([drafted(first), drafted(second)]);
    const done = [first, second].map((far) =>
      firstValueFrom(
        conversation(far).pipe(filter(({ status, messages }) => status === 'idle' && messages.length > 1)),
      ),
    );
    finish();

    for (const { messages } of await Promise.all(done)) {
      expect(messages.map(({ content }) => content)).toEqual(['Tell', 'Once upon a time.']);
    }
    turn.unsubscribe();
  });

  it('is followed across connections that break off, turns included', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index} `);
    const { session, remote, listening } = await served({}, concat(...words.map((word) => of(word))));
    const here = firstValueFrom(session.history$().pipe(upToIdle, toArray()));
    const far = remote();
    const there = firstValueFrom(far.events$.pipe(upToIdle, toArray()));
    let deltas = 0;
    const cutting = session.deltas$.subscribe(() => {
      deltas += 1;
      if (deltas % 9 === 0) listening.cut();
    });
    const text = await firstValueFrom(
      far.turn('Talk').pipe(
        textDeltas(),
        scan((all, piece) => all + piece, ''),
        toArray(),
        map((texts) => texts.at(-1)),
      ),
    );
    cutting.unsubscribe();

    expect(text).toBe(words.join(''));
    expect(await there).toEqual(await here);
  });

  it('tells its readers when it is closed', async () => {
    const { session, remote } = await served({}, 'Hello.');
    const far = remote();
    await firstValueFrom(far.turn('Hi').pipe(toArray()));
    const ended = firstValueFrom(far.events$.pipe(toArray()));
    await firstValueFrom(far.events$);
    await session.disconnect();

    expect((await ended).length).toBeGreaterThan(3);
    expect(await firstValueFrom(far.connection$)).toEqual({ status: 'closed' });
    await expect(far.send('Are you there?')).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  });
});
