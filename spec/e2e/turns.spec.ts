import {
  ReplaySubject,
  concat,
  concatMap,
  filter,
  firstValueFrom,
  forkJoin,
  from,
  ignoreElements,
  lastValueFrom,
  of,
  startWith,
  switchMap,
  take,
  timer,
  toArray,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { finalMessage } from '../../src/operators/finalMessage.js';
import { ofType } from '../../src/operators/ofType.js';
import { textDeltas } from '../../src/operators/textDeltas.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { text, toolCall } from '../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../src/scripted-model/index.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

/** Prompts say what the model does: "hold …" is begun, and ended once the spec says so, "endless …" is written word by word until
 * somebody leaves, "look …" uses a tool once the spec says so. */
function script({ lastUserText, toolResults }: ModelRequest): ModelReply {
  if (toolResults.length > 0) return text(`After the tool: ${lastUserText}`);
  const released$ = release$.pipe(ignoreElements());
  if (lastUserText.startsWith('hold')) return concat(of(text(['Held '])), released$, of(text(['on'])));
  if (lastUserText.startsWith('endless')) return words('word '.repeat(10_000), 20);
  if (lastUserText.startsWith('look')) return concat(released$, of(toolCall('report_intent', { intent: 'x' })));
  return text(`Answer to ${lastUserText}`);
}
let release$: ReplaySubject<never>;
beforeEach(() => (release$ = new ReplaySubject()));
const words = (all: string, gapMs: number): Observable<ModelReply> =>
  concat(...all.split(' ').map((word) => concat(of(text([`${word} `])), timer(gapMs).pipe(ignoreElements()))));

let real: RealRuntime;
beforeAll(async () => {
  real = await realRuntime(script);
});
afterAll(() => real.close());

const content = (turn$: Observable<SessionEvent>) =>
  lastValueFrom(turn$.pipe(finalMessage())).then(({ data }) => data.content);
const prompts = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.type === 'user.message' ? [event.data.content] : []));

/** Resolves when these prompts, and no others, wait in the runtime. It tells of every change, but not of what has changed. */
const untilWaiting = (session: CopilotSession, ...wanted: readonly string[]) =>
  firstValueFrom(
    session.on('pending_messages.modified').pipe(
      startWith(undefined),
      concatMap(() => session.queue.pending()),
      filter(({ items }) => items.map(({ displayText }) => displayText).join() === wanted.join()),
    ),
  );

describe('turns on the real runtime', () => {
  it('give two concurrent turns their own answers and ends', async () => {
    const session = await real.session();
    const both = firstValueFrom(
      forkJoin([session.turn('hold on').pipe(toArray()), session.turn('two').pipe(toArray())]),
    );
    await untilWaiting(session, 'two');
    release$.complete();
    const [one, two] = await both;
    expect(prompts(one)).toEqual(['hold on']);
    expect(prompts(two)).toEqual(['two']);
    expect(one.map(({ type }) => type)).not.toContain('session.idle');
    expect(two.at(-1)?.type).toBe('session.idle');
    expect(await content(from(one))).toBe('Held on');
    expect(await content(from(two))).toBe('Answer to two');
  });

  it('keep the order of prompts that are sent at once', async () => {
    const session = await real.session();
    const seen = firstValueFrom(session.on('user.message').pipe(take(5), toArray()));
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((prompt) => session.send(prompt)));
    expect(prompts(await seen)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('let a prompt steer the run in progress', async () => {
    const session = await real.session();
    const begun = firstValueFrom(session.on('assistant.turn_start'));
    const led = firstValueFrom(session.turn('look').pipe(toArray()));
    await begun;
    const isQueued = firstValueFrom(session.on('pending_messages.modified'));
    const steered = firstValueFrom(session.turn({ prompt: 'and now this', mode: 'immediate' }).pipe(toArray()));
    await isQueued;
    release$.complete();
    expect(prompts(await led)).toEqual(['look', 'and now this']);
    expect(prompts(await steered)).toEqual(['and now this']);
    expect((await steered).at(-1)).toBe((await led).at(-1));
  });

  it('abort by unsubscribing: the model’s HTTP request closes, and the session is free again', async () => {
    const session = await real.session();
    const aborted = firstValueFrom(real.model.aborted$);
    const heard = await firstValueFrom(session.turn('endless').pipe(textDeltas(), take(3), toArray()));
    expect(heard).toEqual(['word ', 'word ', 'word ']);
    expect((await aborted).lastUserText).toBe('endless');
    expect(await content(session.turn('next'))).toBe('Answer to next');
  });

  it('survive switchMap: the next prompt is answered, not dropped', async () => {
    const session = await real.session();
    const typed$ = concat(
      of('endless a'),
      session.deltas$.pipe(
        take(1),
        switchMap(() => of('b')),
      ),
    );
    const answers = await firstValueFrom(
      typed$.pipe(
        switchMap((prompt) => session.turn(prompt).pipe(finalMessage())),
        toArray(),
      ),
    );
    expect(answers.map(({ data }) => data.content)).toEqual(['Answer to b']);
  });

  it('leave the neighbours in the queue alone when the running one is left', async () => {
    const session = await real.session();
    const running = firstValueFrom(session.turn('endless').pipe(textDeltas(), take(2), toArray()));
    const queued = Promise.all([content(session.turn('second')), content(session.turn('third'))]);
    await running;
    expect(await queued).toEqual(['Answer to second', 'Answer to third']);
  });

  it('take a prompt out of the queue when it is left, without touching the run before it', async () => {
    const session = await real.session();
    const seen = firstValueFrom(session.events$.pipe(ofType('user.message', 'session.idle'), take(2), toArray()));
    const speaking = firstValueFrom(session.deltas$);
    const running = content(session.turn('hold on'));
    const queued = session.turn('never').subscribe();
    await speaking;
    await untilWaiting(session, 'never');
    queued.unsubscribe();
    await untilWaiting(session);
    release$.complete();
    expect(await running).toBe('Held on');
    expect((await seen).map(({ type }) => type)).toEqual(['user.message', 'session.idle']);
  });

  it('tell those that an abort of somebody else’s ends', async () => {
    const session = await real.session();
    const speaking = firstValueFrom(session.deltas$);
    const running = content(session.turn('endless'));
    const queued = content(session.turn('dropped'));
    const both = Promise.allSettled([running, queued]);
    await speaking;
    await untilWaiting(session, 'dropped');
    await session.abort();
    expect(await both).toMatchObject([
      { reason: { code: 'TURN_ABORTED', started: true, reason: 'user_initiated' } },
      { reason: { code: 'TURN_ABORTED', started: false } },
    ]);
  });

  it('go on until background agents are done', async () => {
    const background = await realRuntime(({ lastUserText, toolResults, messages }) => {
      if (lastUserText.includes('help out')) return text('Helped');
      if (lastUserText.includes('finished processing')) return text('All done');
      if (toolResults.length > 0) return text('Waiting');
      const args = {
        description: 'd',
        prompt: 'help out',
        agent_type: 'general-purpose',
        name: 'h',
        mode: 'background',
      };
      return messages.length > 0 ? toolCall('task', args) : text('');
    });
    const session = await background.session();
    const seen = await firstValueFrom(session.turn('delegate').pipe(toArray()));
    expect(seen.some(({ agentId, type }) => agentId !== undefined && type === 'assistant.message')).toBe(true);
    expect(await content(from(seen))).toBe('All done');
    expect(seen.at(-1)?.type).toBe('session.idle');
    await background.close();
  });

  it('end a sendAndWait that takes too long, and leave the session free', async () => {
    const session = await real.session();
    // However far the turn has come within the limit: in the queue, before the model, or mid-stream.
    const tooLong = session.sendAndWait('endless', 300);
    await expect(tooLong).rejects.toMatchObject({ code: 'TURN_TIMEOUT', timeoutMs: 300 });
    expect(await content(session.turn('next'))).toBe('Answer to next');
  });

  it('come one after the other from one session$', async () => {
    const client = real.client();
    const config = { model: real.model.modelId, provider: real.model.provider };
    const answer = await firstValueFrom(
      client.session$(config).pipe(switchMap((session) => session.turn('lazily').pipe(finalMessage()))),
    );
    expect(answer.data.content).toBe('Answer to lazily');
  });
});
