import { NEVER, concat, of, throwError } from 'rxjs';
import type { AgUiClient } from '../../src/ag-ui/AgUiClient.js';
import { sessionOf } from '../../src/ag-ui/sessionOf.js';
import { opened } from '../support/subscriptions.js';
import { FakeSession } from './support/fakeSession.js';

const refused = new Error('Session not found');
const client = (kept: readonly string[], resume$ = throwError(() => refused) as ReturnType<AgUiClient['resume$']>) => {
  const made: unknown[] = [];
  const session = new FakeSession();
  const fake: AgUiClient = {
    session$: (config) => {
      made.push(config);
      return concat(of(session), NEVER);
    },
    resume$: () => resume$,
    listSessions: async () => kept.map((sessionId) => ({ sessionId })),
  };
  return { fake, made, session };
};

describe('sessionOf', () => {
  it('goes on with the session of before', async () => {
    const before = new FakeSession();
    const { fake, made } = client([], concat(of(before), NEVER));
    expect((await opened(sessionOf(fake, 't', {}))).value).toBe(before);
    expect(made).toEqual([]);
  });

  it('makes one when there is none', async () => {
    const { fake, made, session } = client(['other']);
    expect((await opened(sessionOf(fake, 't', { model: 'm' }))).value).toBe(session);
    expect(made).toEqual([{ model: 'm', sessionId: 'ag-ui-t' }]);
  });

  it('writes over none that is kept, and makes none in place of one that was lost', async () => {
    const kept = client(['ag-ui-t']);
    await expect(opened(sessionOf(kept.fake, 't', {}))).rejects.toBe(refused);
    const lost = client(
      [],
      concat(
        of(new FakeSession()),
        throwError(() => refused),
      ),
    );
    const { log } = await opened(sessionOf(lost.fake, 't', {}));
    expect(log).toEqual([refused]);
    expect([kept.made, lost.made]).toEqual([[], []]);
  });
});
