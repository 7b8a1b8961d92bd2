import type { SessionEvent } from 'copilot-rx';
import { toConversation } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import {
  Subject,
  concat,
  filter,
  firstValueFrom,
  from,
  ignoreElements,
  lastValueFrom,
  map,
  take,
  takeUntil,
} from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';
import { toolOf } from '../support/toolOf.js';

const kept = (events: readonly SessionEvent[]) => events.filter(({ ephemeral }) => ephemeral !== true);
const idsOf = (events: readonly SessionEvent[]) => events.map(({ id }) => id);

describeAgents('the history of an agent', (start) => {
  it('is complete and without doubles for who comes in the middle of a turn', async () => {
    const go = new Subject<string>();
    const { session } = await start({ tools: [toolOf('greet', () => 'hello')] }, toolCall('greet'), 'First.', [
      'Half ',
      go,
    ]);
    await session.sendAndWait('One');

    const wire: SessionEvent[] = [];
    session.events$.subscribe((seen) => wire.push(seen));
    const inTheMiddle = firstValueFrom(session.deltas$);
    const turn = session.sendAndWait('Two');
    await inTheMiddle;
    const seen: SessionEvent[] = [];
    session.history$().subscribe((event) => seen.push(event));
    const latest = firstValueFrom(session.state$.pipe(filter(({ status }) => status === 'idle')));
    go.next('and half.');
    go.complete();
    await turn;

    const history = await session.getMessages();
    expect(idsOf(kept(seen))).toEqual(idsOf(kept(history)));
    expect(new Set(idsOf(seen)).size).toBe(seen.length);
    // And all that came since, in the order of the wire.
    const known = new Set(idsOf(wire));
    const heard = seen.filter(({ id }) => known.has(id));
    expect(idsOf(heard)).toEqual(idsOf(wire).filter((id) => idsOf(heard).includes(id)));
    expect((await latest).messages.map(({ content }) => content)).toEqual([
      'One',
      '',
      'First.',
      'Two',
      'Half and half.',
    ]);
  });

  it('makes the same conversation as the events, when they came', async () => {
    const { session } = await start(
      { tools: [toolOf('greet', () => 'hello')] },
      ['Let me see. ', toolCall('greet'), toolCall('unknown_tool')],
      'Done.',
      'Again.',
    );
    const done = new Subject<void>();
    const followed = lastValueFrom(session.state$.pipe(takeUntil(done)));
    await session.sendAndWait('One');
    await session.sendAndWait('Two');
    done.next();

    const kept$ = from(await session.getMessages()).pipe(filter(({ ephemeral }) => ephemeral !== true));
    const told = await lastValueFrom(kept$.pipe(toConversation()));
    const { messages, status, agents, pendingAsks } = await followed;
    const strip = { messageId: undefined };
    const bare = (list: typeof messages) => list.map((one) => (one.role === 'user' ? { ...one, ...strip } : one));
    expect({ ...told, messages: bare(told.messages) }).toMatchObject({
      messages: bare(messages),
      status,
      agents,
      pendingAsks,
    });
    expect(status).toBe('idle');
  });

  it('is asked for by each, and shared in the state', async () => {
    const { session } = await start({}, 'Hello');
    await session.sendAndWait('Hi');

    const count$ = session.state$.pipe(map(({ messages }) => messages.length));
    const both = await firstValueFrom(
      concat(count$.pipe(take(1)), session.history$().pipe(take(1), ignoreElements()), count$.pipe(take(1))).pipe(
        filter((count) => count === 2),
      ),
    );
    expect(both).toBe(2);
    await session.disconnect();
    await expect(lastValueFrom(session.history$(), { defaultValue: 'closed' })).resolves.toBe('closed');
    await expect(lastValueFrom(session.state$, { defaultValue: 'closed' })).resolves.toBe('closed');
  });
});
