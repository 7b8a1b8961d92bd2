import { EMPTY, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { Answer } from '../../src/protocol/Answer.js';
import type { Ask } from '../../src/protocol/Ask.js';
import { createLastingAsks } from '../../src/supervision/createLastingAsks.js';
import { fakeConnection } from '../support/fakeConnection.js';
import { recorded } from '../support/recorded.js';

/** A connection that writes down what it is answered. */
function link(delivery$: Observable<never> = EMPTY) {
  const answers: string[] = [];
  const { wire } = fakeConnection({
    wire: {
      answer: ({ ask }) => {
        answers.push(ask.id);
        return delivery$;
      },
    },
  });
  return { wire, answers };
}
const ask = (id: string, parts: Partial<Ask> = {}): Ask =>
  ({
    kind: 'tool',
    id,
    sessionId: 's',
    mustAnswer: false,
    toolCallId: id,
    toolName: 'x',
    arguments: {},
    ...parts,
  }) as Ask;
const again = (id: string) => ask(id, { isRedelivery: true });
const answerTo = (one: Ask): Answer =>
  ({ ask: one, value: { textResultForLlm: 'ok', resultType: 'success' } }) as Answer;
const lost = new ConnectionLostError('gone');

function lasting() {
  const errors: unknown[] = [];
  const asks = createLastingAsks((error) => errors.push(error));
  return {
    asks,
    errors,
    withdrawn: recorded(asks.withdrawn('s')).log,
    answer: (one: Ask) => recorded(asks.answer(answerTo(one))).log,
  };
}

describe('createLastingAsks', () => {
  it('takes the answer to where it was asked', () => {
    const { asks, answer } = lasting();
    const first = link();
    expect(asks.take(first, ask('1'))).toBe(true);
    expect(answer(ask('1'))).toEqual(['|']);
    // There is one answer, and none to what was not asked.
    expect(answer(ask('1'))).toEqual(['|']);
    expect(answer(ask('2'))).toEqual(['|']);
    expect(first.answers).toEqual(['1']);
  });

  it('has a responder work on across connections, and answers the one that asks again', () => {
    const { asks, answer, withdrawn } = lasting();
    const [first, second] = [link(), link()];
    asks.take(first, ask('1'));
    asks.lose();
    expect(asks.take(second, again('1'))).toBe(false);
    asks.settle(second, 's');
    answer(ask('1'));
    expect([first.answers, second.answers, withdrawn]).toEqual([[], ['1'], []]);
  });

  it('withdraws what is not asked again, and requests at once', () => {
    const { asks, answer, withdrawn } = lasting();
    const [first, second] = [link(), link()];
    asks.take(first, ask('broadcast'));
    asks.take(first, ask('request', { mustAnswer: true }));
    asks.lose();
    expect(withdrawn).toEqual(['request']);
    asks.settle(second, 's');
    expect(withdrawn).toEqual(['request', 'broadcast']);
    answer(ask('broadcast'));
    expect([first.answers, second.answers]).toEqual([[], []]);
  });

  it.each([
    ['was given', EMPTY],
    ['was lost on its way', throwError(() => lost)],
  ])('gives an answer again that %s, and asks nobody', (_, delivery$) => {
    const { asks, answer, errors } = lasting();
    const [first, second] = [link(delivery$), link()];
    asks.take(first, ask('1'));
    expect(answer(ask('1'))).toEqual(['|']);
    asks.lose();
    expect(asks.take(second, again('1'))).toBe(false);
    expect([second.answers, errors]).toEqual([['1'], []]);
  });

  it('keeps an answer that comes between two connections', () => {
    const { asks, answer } = lasting();
    const [first, second] = [link(throwError(() => lost)), link()];
    asks.take(first, ask('1'));
    asks.lose();
    answer(ask('1'));
    asks.take(second, again('1'));
    expect(second.answers).toEqual(['1']);
  });

  it('hands on what it has not heard of', () => {
    const { asks } = lasting();
    expect(asks.take(link(), again('1'))).toBe(true);
  });

  it('fails as the delivery does, when the connection stands', () => {
    const { asks, answer } = lasting();
    const refused = new Error('refused');
    asks.take(link(throwError(() => refused)), ask('1'));
    expect(answer(ask('1'))).toEqual([refused]);
  });

  it('tells of an answer that cannot be given again', () => {
    const { asks, answer, errors } = lasting();
    const refused = new Error('refused');
    asks.take(link(), ask('1'));
    answer(ask('1'));
    asks.take(link(throwError(() => refused)), again('1'));
    expect(errors).toEqual([refused]);
  });

  it('forgets a session that is closed, and ends with the wire', () => {
    const { asks, answer, withdrawn } = lasting();
    const first = link();
    asks.take(first, ask('1'));
    asks.forget('s');
    answer(ask('1'));
    asks.end();
    expect([first.answers, withdrawn]).toEqual([[], ['|']]);
    const failing = lasting();
    failing.asks.end(lost);
    expect(failing.withdrawn).toEqual([lost]);
  });
});
