import { config } from 'rxjs';

/** Catches the errors that subscribers of this file throw, which rxjs reports in a task of their own. */
export function catchUnhandledErrors(): { readonly next: () => Promise<unknown> } {
  const caught: unknown[] = [];
  const waiting: ((error: unknown) => void)[] = [];
  beforeAll(() => {
    config.onUnhandledError = (error) => {
      const resolve = waiting.shift();
      if (resolve === undefined) caught.push(error);
      else resolve(error);
    };
  });
  afterAll(() => {
    config.onUnhandledError = null;
    expect(caught).toEqual([]);
  });
  return {
    /** The next one, which has come or will. */
    next: () => (caught.length > 0 ? Promise.resolve(caught.shift()) : new Promise((resolve) => waiting.push(resolve))),
  };
}
