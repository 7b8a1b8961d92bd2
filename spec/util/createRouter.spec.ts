import { createRouter } from '../../src/util/createRouter.js';
import { recorded } from '../support/recorded.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

const unhandled = catchUnhandledErrors();

describe('createRouter', () => {
  it('hands a value to those who listen to its key, and to nobody else', () => {
    const router = createRouter<string, number>();
    const a = recorded(router.select('a'));
    const alsoA = recorded(router.select('a'));
    const b = recorded(router.select('b'));

    router.route('a', 1);
    router.route('b', 2);

    expect([a.log, alsoA.log, b.log]).toEqual([[1], [1], [2]]);
  });

  it('tells whether anybody listens', () => {
    const router = createRouter<string, number>();
    const { subscription } = recorded(router.select('a'));

    expect([router.route('a', 1), router.route('b', 1)]).toEqual([true, false]);
    subscription.unsubscribe();
    expect(router.route('a', 1)).toBe(false);
  });

  it('keeps a key for as long as somebody listens', () => {
    const router = createRouter<string, number>();
    const first = recorded(router.select('a'));
    const second = recorded(router.select('a'));
    expect(router.size()).toBe(1);

    first.subscription.unsubscribe();
    router.route('a', 1);
    expect([router.size(), second.log]).toEqual([1, [1]]);
    second.subscription.unsubscribe();
    expect(router.size()).toBe(0);
  });

  it('serves who listens to a key again, within the very value that made them leave', () => {
    const router = createRouter<string, number>();
    const again: number[] = [];
    const { subscription } = recorded(router.select('a'), () => {
      subscription.unsubscribe();
      router.select('a').subscribe((value) => again.push(value));
    });

    router.route('a', 1);
    router.route('a', 2);

    expect(again).toEqual([2]);
    expect(router.size()).toBe(1);
  });

  it('shows who comes within a value the next one, and who leaves within it nothing more', () => {
    const router = createRouter<string, number>();
    const came: number[] = [];
    const first = recorded(router.select('a'), () => {
      second.subscription.unsubscribe();
      if (came.length === 0) router.select('a').subscribe((value) => came.push(value));
      first.subscription.unsubscribe();
    });
    const second = recorded(router.select('a'));
    const third = recorded(router.select('a'));

    router.route('a', 1);
    router.route('a', 2);

    expect([first.log, second.log, third.log, came]).toEqual([[1], [], [1, 2], [2]]);
  });

  it('completes every selection, present and future', () => {
    const router = createRouter<string, number>();
    const present = recorded(router.select('a'));

    router.complete();
    const future = recorded(router.select('b'));

    expect([present.log, future.log]).toEqual([['|'], ['|']]);
    expect([router.route('a', 1), router.size()]).toEqual([false, 0]);
  });

  it('fails every selection, present and future', () => {
    const router = createRouter<string, number>();
    const present = recorded(router.select('a'));
    const lost = new Error('lost');

    router.error(lost);
    const future = recorded(router.select('b'));

    expect([present.log, future.log]).toEqual([[lost], [lost]]);
    expect(router.size()).toBe(0);
  });

  it('ends once: the first end is the one that is told', () => {
    const router = createRouter<string, number>();
    const lost = new Error('lost');

    router.error(lost);
    router.complete();

    expect(recorded(router.select('a')).log).toEqual([lost]);
  });

  it('tells who listens from within the end that it is over', () => {
    const router = createRouter<string, number>();
    const late: string[] = [];
    router.select('a').subscribe({
      complete: () => router.select('a').subscribe({ complete: () => late.push('over') }),
    });

    router.complete();

    expect(late).toEqual(['over']);
  });

  it('serves the others when one subscriber throws, and reports it', async () => {
    const router = createRouter<string, number>();
    const bad = new Error('bad subscriber');
    router.select('a').subscribe(() => {
      throw bad;
    });
    const good = recorded(router.select('a'));

    router.route('a', 1);
    router.route('a', 2);

    expect(good.log).toEqual([1, 2]);
    expect([await unhandled.next(), await unhandled.next()]).toEqual([bad, bad]);
  });
});
