import { EMPTY, NEVER, of, throwError } from 'rxjs';
import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';
import { PromptLine } from '../../../src/wire/v2/PromptLine.js';
import { event } from '../../support/events.js';
import { recorded } from '../../support/recorded.js';

const begin = event('assistant.turn_start', { turnId: '0' });
const end = event('assistant.turn_end', { turnId: '0' });
const idle = event('session.idle', {});
const abort = event('abort', { reason: 'user initiated' });
const failure = event('session.error', { errorType: 'query', message: 'No model' });
const said = event('assistant.message', { messageId: 'm', content: 'Hi' });
const user = (content: string) => event('user.message', { content });

describe('PromptLine', () => {
  it('tells a prompt that begins at once from one that was queued', () => {
    const { send, follow } = line();
    send('a', 'b');

    expect(follow(user('a'), begin, end, user('b'), begin, end, idle)).toEqual(['a idle', 'b queued']);
    send('c');
    expect(follow(user('c'))).toEqual(['c idle']);
  });

  it('takes immediate prompts first, and in a turn for steering', () => {
    const { send, follow } = line();
    send('a', 'b', '!i', '!j', '!k');

    expect(
      follow(user('a'), begin, user('!i'), end, user('!j'), begin, user('!k'), end, user('b'), begin, end, idle),
    ).toEqual(['a idle', '!i steering', '!j queued', '!k steering', 'b queued']);
  });

  it('goes by the text where either may be next: immediate means nothing while the runtime is idle', () => {
    const { send, follow } = line();
    send('a', '!i');

    expect(follow(user('a'), begin, user('!i'))).toEqual(['a idle', '!i steering']);
  });

  it('does not mind that a hook rewrote the text', () => {
    const { send, follow } = line();
    send('a', 'b');

    expect(follow(user('A'), begin, end, user('B'))).toEqual(['a idle', 'b queued']);
  });

  it('keeps the line on an abort, and says so', () => {
    const { send, follow, prompts } = line();
    send('a', 'b', 'c');
    follow(user('a'), begin);

    expect(prompts.stamp(abort)).toMatchObject({ data: { reason: 'user initiated', queueKept: true } });
    expect(follow(user('b'), begin, end, user('c'))).toEqual(['b queued', 'c queued']);
  });

  it('takes a prompt that could not even begin out of the line, and says whose failure it was', () => {
    const { send, follow, prompts } = line();
    send('a', 'b');

    expect(prompts.stamp(failure)).toMatchObject({ data: { originatingMessageId: 'a' } });
    follow(idle);
    expect(follow(user('b'))).toEqual(['b idle']);
    expect(prompts.stamp(failure)).toMatchObject({ data: { originatingMessageId: 'b' } });
  });

  it('says which prompt an answer is for', () => {
    const { send, follow, prompts } = line();
    expect(prompts.stamp(said)).toBe(said);
    send('a');
    follow(user('a'), begin);

    expect(prompts.stamp(said)).toMatchObject({ data: { content: 'Hi', originatingMessageId: 'a' } });
  });

  it('gives prompts of other clients an id of their own', () => {
    const { follow, prompts } = line();

    expect(prompts.stamp(user('a'))).toMatchObject({ data: { messageId: expect.any(String), delivery: 'idle' } });
    expect(follow(user('b'))[0]).toMatch(/queued$/);
  });

  it('leaves alone what is not of the main agent, and prompts that nobody sent', () => {
    const { send, follow, prompts } = line();
    send('a');
    const others = [
      event('user.message', { content: 'a' }, { agentId: 'agent' }),
      event('user.message', { content: 'a', source: 'skill-x' }),
      event('session.error', { errorType: 'query', message: 'no' }, { agentId: 'agent' }),
    ];

    expect(others.map((other) => prompts.stamp(other))).toEqual(others);
    expect(follow(user('a'))).toEqual(['a idle']);
  });

  it('forgets a prompt that was refused', () => {
    const { send, follow, prompts } = line();
    const refusal = new Error('no');
    expect(
      recorded(
        prompts.send(
          throwError(() => refusal),
          { prompt: 'x' },
        ),
      ).log,
    ).toEqual([refusal]);
    send('a');

    expect(follow(user('a'))).toEqual(['a idle']);
  });

  it('keeps the place of a prompt whose sender has left: the runtime works it off', () => {
    const { send, follow, prompts } = line();
    recorded(prompts.send(NEVER, { prompt: 'x' })).subscription.unsubscribe();
    send('a');

    expect(follow(user('x'), begin, end)[0]).toMatch(/idle$/);
    expect(follow(user('a'))).toEqual(['a queued']);
  });

  it('sends nothing until it is subscribed to', () => {
    const { send, follow, prompts } = line();
    const sent$ = prompts.send(EMPTY, { prompt: 'x' });
    send('a');

    expect(follow(user('a'))).toEqual(['a idle']);
    expect(recorded(sent$).log).toEqual(['|']);
  });
});

function line() {
  const prompts = new PromptLine();
  return {
    prompts,
    /** Prompts whose text is their id; those with a `!` are immediate. */
    send: (...texts: readonly string[]) => {
      for (const prompt of texts) {
        const mode = prompt.startsWith('!') ? 'immediate' : 'enqueue';
        recorded(prompts.send(of({ messageId: prompt }), { prompt, mode }));
      }
    },
    follow: (...events: readonly SessionEvent[]) =>
      events
        .map((one) => prompts.stamp(one))
        .flatMap((one) => (one.type === 'user.message' ? [`${one.data.messageId} ${one.data.delivery}`] : [])),
  };
}
