import { firstValueFrom } from 'rxjs';
import { loadOnce } from '../../src/util/loadOnce.js';

describe('loadOnce', () => {
  function counting(outcomes: (() => Promise<number>)[]) {
    const counts = { loads: 0, makes: 0 };
    const loaded = loadOnce(
      () => {
        const load = outcomes[counts.loads] ?? (() => Promise.resolve(1));
        counts.loads += 1;
        return load();
      },
      (number) => {
        counts.makes += 1;
        return { number };
      },
    );
    return { counts, loaded };
  }

  it('loads nothing until somebody subscribes', () => {
    const { counts, loaded } = counting([]);

    expect(loaded.current()).toBeUndefined();
    expect(counts).toEqual({ loads: 0, makes: 0 });
  });

  it('loads and makes once for subscribers that come together', async () => {
    const { counts, loaded } = counting([]);

    const [one, other] = await Promise.all([firstValueFrom(loaded.value$), firstValueFrom(loaded.value$)]);

    expect(other).toBe(one);
    expect(loaded.current()).toBe(one);
    expect(counts).toEqual({ loads: 1, makes: 1 });
  });

  it('gives what is loaded at once from then on', async () => {
    const { loaded } = counting([]);
    const value = await firstValueFrom(loaded.value$);
    const seen: unknown[] = [];

    loaded.value$.subscribe({ next: (again) => seen.push(again), complete: () => seen.push('complete') });

    expect(seen).toEqual([value, 'complete']);
  });

  it('tells of a failure, and tries again for the next subscriber', async () => {
    const failure = new Error('No such file.');
    const { counts, loaded } = counting([() => Promise.reject(failure), () => Promise.resolve(2)]);

    await expect(firstValueFrom(loaded.value$)).rejects.toBe(failure);
    await expect(firstValueFrom(loaded.value$)).resolves.toEqual({ number: 2 });
    expect(counts).toEqual({ loads: 2, makes: 1 });
  });

  it('emits nothing to who has left while it loads, and loads for the others all the same', async () => {
    const { loaded } = counting([]);
    const seen: unknown[] = [];

    loaded.value$.subscribe((value) => seen.push(value)).unsubscribe();
    await firstValueFrom(loaded.value$);

    expect(seen).toEqual([]);
  });
});
