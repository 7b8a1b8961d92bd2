import { EMPTY, NEVER, concat, of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';
import { backOff } from '../../src/supervision/backOff.js';
import type { RestartPolicy } from '../../src/supervision/RestartPolicy.js';
import type { WebRequest } from '../../src/web/WebRequest.js';
import { remoteTurn } from '../../src/web/remoteTurn.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

const [a, b] = ['a', 'b'].map((id) => event('user.message', { content: id }, { id }));
const told = (one: { readonly id: string }) => `id: ${one.id}\ndata: ${JSON.stringify(one)}\n\n`;
const end = 'event: end\nid: end\ndata: {}\n\n';
const away = () => new TypeError('Failed to fetch');
const usual = backOff({ attempts: Infinity, random: () => 0 });

/** A turn by connections of a spec's own, and what was requested: with the cursor, or with the time. */
function turnBy(connections: readonly Observable<string>[], farewell = async () => ({}), reconnect = usual) {
  const followed: [WebRequest, string | undefined][] = [];
  const posted: [WebRequest, number][] = [];
  const since = Date.now();
  const turn$ = remoteTurn(
    {
      read: () => NEVER,
      follow: (request, cursor) => connections[followed.push([request, cursor]) - 1] ?? NEVER,
      post: (request) => {
        posted.push([request, Date.now() - since]);
        return farewell();
      },
    },
    { reconnect, silenceMs: 45_000 },
    'Hi',
  );
  return { turn$, followed, posted };
}

describe('remoteTurn', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends its message until the turn has begun, and goes on without it', async () => {
    const { turn$, followed, posted } = turnBy([
      throwError(away),
      concat(of('', told(a!)), throwError(away)),
      of('', told(b!), end),
    ]);
    const { log } = recorded(turn$);
    await jest.advanceTimersByTimeAsync(1_000);

    expect(log).toEqual([a, b, '|']);
    const [first] = followed;
    const turn = first?.[0].type === 'turn' ? first[0].turn : '';
    expect(followed).toEqual([
      [{ type: 'turn', turn, message: 'Hi' }, undefined],
      [{ type: 'turn', turn, message: 'Hi' }, undefined],
      [{ type: 'turn', turn, resume: true }, 'a'],
    ]);
    expect(posted).toEqual([]);
  });

  describe('that is left', () => {
    const leave = async (farewell: () => Promise<Record<string, never>>, reconnect?: RestartPolicy) => {
      const turn = turnBy([concat(of('', told(a!)), NEVER)], farewell, reconnect);
      recorded(turn.turn$).subscription.unsubscribe();
      await jest.advanceTimersByTimeAsync(3_600_000);
      expect(jest.getTimerCount()).toBe(0);
      return { ...turn, at: turn.posted.map(([, ms]) => ms) };
    };

    it('says so, once', async () => {
      const { followed, posted } = await leave(async () => ({}));
      const [first] = followed;
      expect(posted).toEqual([[{ type: 'leave', turn: first?.[0].type === 'turn' ? first[0].turn : '' }, 0]]);
    });

    it('says so when the connection is back', async () => {
      let failures = 3;
      const { at } = await leave(async () => {
        if ((failures -= 1) >= 0) throw away();
        return {};
      });
      expect(at).toEqual([0, 100, 300, 700]);
    });

    it('gives up after ten more attempts', async () => {
      const { at } = await leave(() => Promise.reject(away()));
      expect(at).toHaveLength(11);
      expect(at.at(-1)).toBe(42_700);
    });

    it.each([
      ['what is refused for good', new RequestRefusedError(404, 'There is no such thing.'), 1],
      ['what is refused for the moment', new RequestRefusedError(503, 'Later.'), 11],
    ])('takes %s for what it is', async (_, refusal, count) => {
      expect((await leave(() => Promise.reject(refusal))).at).toHaveLength(count);
    });

    it.each([
      ['completes', () => EMPTY],
      ['errors', () => throwError(() => new Error('enough'))],
    ])('gives up when its policy %s', async (_, reconnect) => {
      expect((await leave(() => Promise.reject(away()), reconnect)).at).toEqual([0]);
    });
  });
});
