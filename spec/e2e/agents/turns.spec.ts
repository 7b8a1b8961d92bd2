import { finalMessage, textDeltas } from 'copilot-rx/operators';
import { concat, NEVER, Subject, firstValueFrom, forkJoin, ignoreElements, of, take, toArray } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionEvent } from 'copilot-rx';
import { describeBehaviour } from '../support/describeBehaviour.js';

const all = <T>(source$: Observable<T>) => firstValueFrom(source$.pipe(toArray()));
const prompts = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.type === 'user.message' ? [event.data.content] : []));

describeBehaviour('turns of an agent', (start) => {
  it('stream what the model writes, and end', async () => {
    const { session } = await start({}, ['Once ', 'upon ', 'a time']);

    const events = await all(session.turn('A story'));

    expect(prompts(events)).toEqual(['A story']);
    expect((await all(of(...events).pipe(textDeltas()))).join('')).toBe('Once upon a time');
    expect((await firstValueFrom(of(...events).pipe(finalMessage()))).data.content).toBe('Once upon a time');
    expect(events.at(-1)?.type).toBe('session.idle');
  });

  it('resolve to the final message', async () => {
    const { session } = await start({}, '4');

    const answer = await session.sendAndWait('What is 2 + 2?');

    expect(answer?.data.content).toBe('4');
  });

  it('give two that run at once their own answers', async () => {
    const isSecondSent = new Subject<never>();
    const held = concat(of('The first '), isSecondSent, of('answer'));
    const { session, requests } = await start({}, held, 'The second answer');
    const asked = firstValueFrom(session.deltas$);

    const both = firstValueFrom(forkJoin(['one', 'two'].map((prompt) => session.turn(prompt).pipe(finalMessage()))));
    await asked;
    expect(requests).toHaveLength(1);
    isSecondSent.complete();

    expect((await both).map(({ data }) => data.content)).toEqual(['The first answer', 'The second answer']);
  });

  it('are aborted by unsubscribing: the model’s HTTP request closes, and the session is free again', async () => {
    const { session, model } = await start({}, concat(of('Once '), NEVER), 'Next answer');
    const aborted = firstValueFrom(model.aborted$);

    expect(await all(session.turn('endless').pipe(textDeltas(), take(1)))).toEqual(['Once ']);

    expect((await aborted).lastUserText).toContain('endless');
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('come to an end on both sides when the session is disconnected', async () => {
    const { session, model } = await start({}, concat(of('Once '), NEVER));
    const aborted = firstValueFrom(model.aborted$);
    const writing = firstValueFrom(session.deltas$);
    const turn = all(session.turn('endless').pipe(ignoreElements()));
    const ended = expect(turn).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
    await writing;

    await session.disconnect();

    await ended;
    await aborted;
  });
});
