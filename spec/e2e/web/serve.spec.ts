import type { SessionConfig, SessionEvent } from 'copilot-rx';
import type { ModelReply, ModelScript } from 'copilot-rx/scripted-model';
import { askDesk, fromSse, serve, toNodeListener } from 'copilot-rx/web';
import type { RemoteSession } from 'copilot-rx/web';
import { firstValueFrom, takeWhile, toArray } from 'rxjs';
import { listenOn } from '../../web/support/listenOn.js';
import type { Listening } from '../../web/support/listenOn.js';
import { describeAgents } from '../support/describeAgents.js';

describeAgents('a session that is served', (start) => {
  const open: { readonly listening: Listening; readonly remotes: RemoteSession[] }[] = [];
  const served = async (config: SessionConfig, ...replies: readonly (ModelReply | ModelScript)[]) => {
    const asks = askDesk();
    const agent = await start({ ...asks.responders, ...config }, ...replies);
    const listening = await listenOn(toNodeListener(serve(agent.session, { asks })));
    const remotes: RemoteSession[] = [];
    open.push({ listening, remotes });
    const remote = () => {
      const made = fromSse(listening.url);
      remotes.push(made);
      return made;
    };
    return { ...agent, listening, remote };
  };
  afterEach(async () => {
    for (const { listening, remotes } of open.splice(0)) {
      for (const remote of remotes) remote.close();
      await listening[Symbol.asyncDispose]();
    }
  });
  const upToIdle = takeWhile<SessionEvent>(({ type }) => type !== 'session.idle', true);

  it('gives all its events, and a turn its own', async () => {
    const { session, remote } = await served({}, 'Hello there.');
    const local = firstValueFrom(session.history$().pipe(upToIdle, toArray()));
    const far = remote();
    const all = firstValueFrom(far.events$.pipe(upToIdle, toArray()));
    const turn = await firstValueFrom(far.turn('Hi').pipe(toArray()));

    const [here, there] = await Promise.all([local, all]);
    expect(there.map(({ type }) => type)).toEqual(here.map(({ type }) => type));
    expect(there).toEqual(here);
    expect(turn.length).toBeGreaterThan(3);
    expect(there).toEqual(expect.arrayContaining(turn));
  });
});
