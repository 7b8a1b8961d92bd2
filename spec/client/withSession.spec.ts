import { runMarbles } from 'copilot-rx/testing';
import { BehaviorSubject, NEVER } from 'rxjs';
import { withSession } from '../../src/client/withSession.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';

// Nothing of it is used.
const s = Object.create(null) as CopilotSession;

describe('withSession', () => {
  it('closes the session when its use ends', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const session$ = cold('--s------', { s });
      const use = cold('        --a--b|');
      expectObservable(withSession(session$, () => use)).toBe('----a--b|');
      expectSubscriptions(session$.subscriptions).toBe('^-------!');
      expectSubscriptions(use.subscriptions).toBe('--^-----!');
    });
  });

  it('closes it when its use fails, and when it is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const session$ = cold('--s------', { s });
      expectObservable(withSession(session$, () => cold('-#'))).toBe('---#');
      expectObservable(
        withSession(session$, () => NEVER),
        '^----!',
      ).toBe('-');
      expectSubscriptions(session$.subscriptions).toBe(['^--!', '^----!']);
    });
  });

  it('errors when there is no session, or its use throws', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(withSession(cold<CopilotSession>('-#'), () => NEVER)).toBe('-#');
      const thrown = new Error('no');
      const session$ = cold('-s', { s });
      expectObservable(
        withSession(session$, () => {
          throw thrown;
        }),
      ).toBe('-#', undefined, thrown);
    });
  });

  it('passes on values that are undefined, and takes promises for uses', async () => {
    const values: unknown[] = [];
    await withSession(new BehaviorSubject(s), () => Promise.resolve(undefined)).forEach((value) => values.push(value));
    expect(values).toEqual([undefined]);
  });
});
