import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';
import { type Ending, toEndWith } from '../../../src/testing/index.js';
import { event } from '../../support/events.js';

const answer = event('assistant.message', { messageId: 'm', content: 'Hi' });
const idle = event('session.idle', {});
const abort = event('abort', { reason: 'user_initiated' });
const failure = event('session.error', { errorType: 'query', message: 'Down' });
const note = event('session.error', { errorType: 'notification', message: 'A note' });
const endings: readonly Ending[] = ['idle', 'aborted', 'error'];

describe('toEndWith', () => {
  it.each<[string, SessionEvent[], Ending | undefined]>([
    ['a run that went well', [answer, idle], 'idle'],
    ['a run after one that was aborted', [abort, idle, answer, idle], 'idle'],
    ['a run with a note', [note, answer, idle], 'idle'],
    ['an abort on protocol 3', [abort, event('session.idle', { aborted: true })], 'aborted'],
    ['an abort on protocol 2', [answer, abort, idle], 'aborted'],
    ['an abort that is the last to be seen', [answer, abort], 'aborted'],
    ['a failure', [failure, idle], 'error'],
    ['a failure that is the last to be seen', [failure], 'error'],
    ['a note that is the last', [answer, note], undefined],
    ['a run that goes on', [answer], undefined],
    ['nothing', [], undefined],
  ])('tells %s', (_name, events, ending) => {
    expect(endings.filter((one) => toEndWith(events, one).pass)).toEqual(ending === undefined ? [] : [ending]);
  });

  it('takes the type of the last event, too', () => {
    expect(toEndWith([idle, answer], 'assistant.message').pass).toBe(true);
    expect(toEndWith([answer, idle], 'assistant.message').pass).toBe(false);
    expect(toEndWith([], 'assistant.message').pass).toBe(false);
  });

  it('shows the last events', () => {
    expect(toEndWith([answer, answer, failure, idle], 'idle').message()).toBe(
      [
        'Expected an end with idle.',
        'There was:',
        '  assistant.message "Hi"',
        '  session.error "Down"',
        '  session.idle',
      ].join('\n'),
    );
    expect(toEndWith([idle], 'idle').message()).toContain('Expected another end than idle.');
  });
});
