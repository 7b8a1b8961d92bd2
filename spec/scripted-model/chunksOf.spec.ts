import { lastValueFrom, of, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { chunksOf } from '../../src/scripted-model/chunksOf.js';
import { dropConnection, type ModelChunk, type ModelReply, text } from '../../src/scripted-model/index.js';

const hi: ModelChunk = { type: 'text', text: 'Hi' };

/** What comes at once, without waiting for anything. */
function now(reply: ModelReply): ModelChunk[] {
  const chunks: ModelChunk[] = [];
  chunksOf(reply).subscribe((chunk) => chunks.push(chunk));
  return chunks;
}

describe('chunksOf', () => {
  it.each<[string, ModelReply, ModelChunk[]]>([
    ['a string', 'Hi', [hi]],
    ['a chunk', hi, [hi]],
    ['an empty list', [], []],
    ['nested lists', [['Hi', []], text('Hi'), dropConnection()], [hi, hi, dropConnection()]],
    ['an Observable of Observables', of('Hi', of(hi)), [hi, hi]],
  ])('reads %s at once', (_, reply, chunks) => {
    expect(now(reply)).toEqual(chunks);
  });

  it('waits for an async iterable, in order', async () => {
    async function* later(): AsyncGenerator<ModelReply> {
      yield await Promise.resolve('Two');
      yield ['Three'];
    }
    const reply = ['One', later(), 'Four'];

    const chunks = await lastValueFrom(chunksOf(reply).pipe(toArray()));
    expect(chunks).toEqual(['One', 'Two', 'Three', 'Four'].map((said) => ({ type: 'text', text: said })));
  });

  it('plays one Observable after the other, and leaves the one it is at', () => {
    const scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
    scheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const chunks = { a: hi };
      const first = cold('  a-a|', chunks);
      const second = cold('    --a--a|', chunks);
      const unsub = '       ------!';
      const expected = '    a-a--a-';

      expectObservable(chunksOf([first, second]), unsub).toBe(expected, chunks);
      expectSubscriptions(first.subscriptions).toBe('^--!');
      expectSubscriptions(second.subscriptions).toBe('---^--!');
    });
  });

  it('errors with a reply that errors', () => {
    const scheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
    scheduler.run(({ cold, expectObservable }) => {
      expectObservable(chunksOf([hi, cold<ModelReply>('--#', {}, 'bug')])).toBe('a-#', { a: hi }, 'bug');
    });
  });

  it.each([42, null, undefined])('says what a reply may be when it is %s', (value) => {
    const error = jest.fn();
    // what a script in plain JavaScript may give
    chunksOf([value] as unknown as ModelReply).subscribe({ error });

    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringContaining(`but got ${String(value)}`) as string }),
    );
  });
});
