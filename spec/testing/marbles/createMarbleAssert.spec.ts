import { assert, constantFrom, integer, array, property, record } from 'fast-check';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import { RpcError } from '../../../src/errors/RpcError.js';
import { createMarbleAssert } from '../../../src/testing/marbles/createMarbleAssert.js';
import { MarbleAssertionError } from '../../../src/testing/marbles/MarbleAssertionError.js';
import { runMarbles } from '../../../src/testing/marbles/runMarbles.js';
import { event } from '../../support/events.js';

const letters = {
  h: event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hel' }),
  l: event('assistant.message_delta', { messageId: 'm', deltaContent: 'lo' }),
  m: event('assistant.message', { messageId: 'm', content: 'Hello' }),
};

describe('createMarbleAssert', () => {
  it('draws both streams, one above the other', () => {
    expect(
      failureOf(({ hot, expectObservable }) => {
        expectObservable(hot('-h---l-(m|)', letters)).toBe('-h-l-(m|)', letters);
      }).message,
    ).toBe(
      lines(
        'Expected and actual streams differ.',
        '  expected: -h-l-(m|)',
        '  actual:   -h---l-(m|)',
        '               ^ first difference at frame 3',
        '  h: assistant.message_delta "Hel"',
        '  l: assistant.message_delta "lo"',
        '  m: assistant.message "Hello"',
      ),
    );
  });

  it('writes long silence as time, in both lines', () => {
    const { message } = failureOf(({ hot, expectObservable }) => {
      expectObservable(hot('-a 29s (b|)')).toBe('-a 30s (b|)');
    });

    expect(message).toContain(
      lines(
        'expected: -a 29s ---- 996ms (b|)',
        '  actual:   -a 29s (b|)',
        '                   ^ first difference at frame 29002',
      ),
    );
  });

  it('tells in what an event differs from the expected one', () => {
    const { message } = failureOf(({ hot, expectObservable }) => {
      const other = { ...letters.m, agentId: 'a', data: { ...letters.m.data, content: 'Hallo' } };
      expectObservable(hot('-h-m', letters)).toBe('-h-m', { ...letters, m: other });
    });

    expect(message).toBe(
      lines(
        'Expected and actual streams differ.',
        '  expected: -h-m',
        '  actual:   -h-e',
        '               ^ first difference at frame 3',
        '  h: assistant.message_delta "Hel"',
        '  m: assistant.message by a "Hallo"',
        '  e: assistant.message "Hello"',
        '  At frame 3 they differ in',
        '    data.content: expected "Hallo", actual "Hello"',
        '    agentId: expected "a", actual undefined',
      ),
    );
  });

  it('tells errors apart', () => {
    const { message } = failureOf(({ hot, expectObservable }) => {
      expectObservable(hot('-#', {}, new RpcError('ping', -32601, 'no'))).toBe('-#', {}, new TypeError('no'));
    });

    expect(message).toContain(
      lines('# expected: TypeError "no"', '  # actual: RPC_ERROR "The runtime refused ping (-32601): no"'),
    );
  });

  it('points into a group, and says what came on top', () => {
    const group = failureOf(({ hot, expectObservable }) => expectObservable(hot('-(abc)')).toBe('-(abd)'));
    const more = failureOf(({ hot, expectObservable }) => expectObservable(hot('-a-b')).toBe('-a'));
    const never = failureOf(({ hot, expectObservable }) => expectObservable(hot('-')).toBe('-a|'));

    expect(group.message).toContain(lines('-(abc)', '                ^ first difference at frame 1'));
    expect(more.message).toContain(
      lines('expected: -a--', '  actual:   -a-b', '               ^ first difference at frame 3'),
    );
    expect(never.message).toContain(
      lines('expected: -a|', '  actual:   ---', '             ^ first difference at frame 1'),
    );
  });

  it('owns up to what marbles cannot write', () => {
    const close = [1, 1, 2].map((frame, i) => ({ frame, notification: { kind: 'N', value: 'abc'[i] } }));
    const apart = [{ frame: 2, notification: { kind: 'N', value: 'c' } }];
    expect(messageOf(() => createMarbleAssert()(close, apart))).toBe(
      lines(
        'Expected and actual streams differ.',
        '  expected: --   c',
        '  actual:   -(ab)c',
        '             ^ first difference at frame 1',
        '  The actual line cannot be written as marbles: a group takes as many frames as it has characters.',
      ),
    );
  });

  it('draws subscriptions', () => {
    const one = failureOf(({ hot, expectObservable, expectSubscriptions }) => {
      const letter$ = hot('-a-b');
      expectObservable(letter$, '^-----!');
      expectSubscriptions(letter$.subscriptions).toBe('^---!');
    });
    const two = failureOf(({ hot, expectObservable, expectSubscriptions }) => {
      const letter$ = hot('-a-b');
      expectObservable(letter$, '^--!');
      expectObservable(letter$, '-^');
      expectSubscriptions(letter$.subscriptions).toBe('^--!');
    });

    expect(one.message).toBe(
      lines('Expected and actual subscriptions differ.', '  expected: ^---!', '  actual:   ^-----!'),
    );
    expect(two.message).toBe(
      lines(
        'Expected and actual subscriptions differ.',
        '  expected 1: ^--!',
        '  actual 1:   ^--!',
        '  expected 2: (none)',
        '  actual 2:   -^--',
      ),
    );
  });

  it('honours matchers', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-h-#', letters, new TypeError('no'))).toBe(
        '-h-#',
        { h: expect.objectContaining({ type: 'assistant.message_delta', id: expect.any(String) }) },
        expect.any(TypeError),
      );
    });
    const { message } = failureOf(({ hot, expectObservable }) => {
      expectObservable(hot('-ab-c')).toBe('-xb-y', { x: expect.any(String), b: 'b', y: expect.any(Number) });
    });

    expect(message).toContain(
      lines('expected: -ab-c', '  actual:   -ab-a', '                ^ first difference at frame 4'),
    );
    expect(message).toContain('c: Any<Number>');
  });

  it('leaves the decision to the assertion that is handed in, and its error is the cause', () => {
    const toEqual = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);
    const [loose, strict] = [{ h: { a: 1, b: undefined } }, { h: { a: 1 } }];
    const compare =
      (values: object) =>
      ({ hot, expectObservable }: RunHelpers) =>
        expectObservable(hot('-h', loose)).toBe('-h', { ...values });

    runMarbles(compare(strict), toEqual);
    expect(failureOf(compare(strict)).message).toContain('{ a: 1, b: undefined }');

    const failure = failureOf(compare({ h: { a: 2 } }), toEqual);
    expect(failure).toMatchObject({ cause: { message: expect.stringContaining('toEqual') } });
    expect(failure.message).toContain('a: expected 2, actual 1');
  });

  it('passes on what the assertion says when it cannot be drawn', () => {
    const reason = new Error('I know better');
    const picky = createMarbleAssert(() => {
      throw reason;
    });

    expect(thrownBy(() => picky([], []))).toBe(reason);
    expect(thrownBy(() => picky('one', 'another'))).toBe(reason);
  });

  it('tells test runners what was compared', () => {
    const failure = failureOf(({ hot, expectObservable }) => expectObservable(hot('a')).toBe('b'));

    expect(failure).toBeInstanceOf(MarbleAssertionError);
    expect(failure).toMatchObject({
      name: 'MarbleAssertionError',
      actual: [{ frame: 0, notification: { kind: 'N', value: 'a' } }],
      expected: [{ frame: 0, notification: { kind: 'N', value: 'b' } }],
    });
    expect(failure).not.toHaveProperty('cause');
  });

  it('draws what reads back as the same stream', () => {
    const spans = [0, 1, 2, 5, 13, 500, 1_000, 1_500, 29_000, 60_000, 90_061];
    const step = record({
      wait: constantFrom(...spans),
      group: array(constantFrom('a', 'b', 'c', 'x', 'y', 'z'), { minLength: 1, maxLength: 4 }),
    });

    assert(
      property(array(step, { minLength: 1, maxLength: 8 }), array(step, { maxLength: 8 }), (one, other) => {
        const [expected, actual] = [streamOf(one), streamOf(other)];
        const text = messageOf(() =>
          createMarbleAssert()(actual, [...expected, { frame: 1e7, notification: complete }]),
        );
        const [, line = '', otherLine = ''] = /expected: (.*)\n {2}actual: {3}(.*)\n/.exec(text) ?? [];

        expect(readBack(line).slice(0, -1)).toEqual(expected);
        expect(readBack(otherLine)).toEqual(actual);
      }),
    );
  });

  it('puts what happens at the same time in the same column', () => {
    assert(
      property(array(integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (waits) => {
        const stream = streamOf(waits.map((wait) => ({ wait, group: ['a'] })));
        const text = messageOf(() => createMarbleAssert()(stream.slice(0, -1), stream));
        const [, line = '', otherLine = ''] = /expected: (.*)\n {2}actual: {3}(.*)\n/.exec(text) ?? [];

        for (const [column, sign] of Array.from(otherLine).entries()) if (sign === 'a') expect(line[column]).toBe('a');
      }),
    );
  });
});

const complete = { kind: 'C' as const, value: undefined, error: undefined };

/** Steps as far apart as marbles can tell. */
function streamOf(steps: readonly { wait: number; group: readonly string[] }[]) {
  let free = 0;
  return steps.flatMap(({ wait, group }) => {
    const frame = free + wait;
    free = frame + (group.length > 1 ? group.length + 2 : 1);
    return group.map((value) => ({ frame, notification: { kind: 'N' as const, value, error: undefined } }));
  });
}

function readBack(marbles: string) {
  // Within `run`, a character is a millisecond.
  return new TestScheduler(() => undefined).run(() =>
    TestScheduler.parseMarbles(marbles, undefined, undefined, false, true),
  );
}

function failureOf(test: (helpers: RunHelpers) => void, assertEqual?: (actual: unknown, expected: unknown) => void) {
  return thrownBy(() => runMarbles(test, assertEqual)) as MarbleAssertionError;
}

function messageOf(work: () => void): string {
  return (thrownBy(work) as Error).message;
}

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It passed.');
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
