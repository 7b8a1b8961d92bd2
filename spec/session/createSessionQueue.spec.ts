import { NEVER, of } from 'rxjs';
import { recorded } from '../support/recorded.js';
import { sessionOn } from '../support/sessionOn.js';

const items = [
  { id: 'q1', messageId: 'm1' },
  { id: 'q2', messageId: 'm2' },
];

function queueOf(removed: boolean) {
  const { session, wire } = sessionOn(NEVER, {
    'session.queue.pendingItems': () => of({ items, steeringMessages: ['Now'] }),
    'session.queue.removeAt': () => of({ removed }),
    'session.queue.clear': () => of(null),
  });
  const turns = ['One', 'Two', 'Three'].map((prompt) => recorded(session.turn(prompt)).log);
  return { session, wire, turns };
}

const dropped = expect.objectContaining({ code: 'TURN_ABORTED', started: false });

describe('createSessionQueue', () => {
  it.each(['m2', 'q2'])('takes out one prompt, and ends its turn: %s', async (id) => {
    const { session, wire, turns } = queueOf(true);
    expect(await session.queue.remove(id)).toBe(true);
    expect(wire.calls.at(-1)).toEqual({ method: 'session.queue.removeAt', params: { sessionId: 's', id: 'q2' } });
    expect(turns).toEqual([[], [dropped], []]);
  });

  it('leaves turns alone that the runtime has begun meanwhile', async () => {
    const { session, turns } = queueOf(false);
    expect(await session.queue.remove('m2')).toBe(false);
    expect(await session.queue.remove('unknown')).toBe(false);
    expect(turns).toEqual([[], [], []]);
  });

  it('takes out all of them', async () => {
    const { session, turns } = queueOf(true);
    await session.queue.clear();
    expect(turns).toEqual([[dropped], [dropped], []]);
  });

  it('takes out those that wait to join the run, which the runtime lists without their ids', async () => {
    const { session } = queueOf(true);
    const [now, later] = [
      recorded(session.turn({ prompt: 'Now', mode: 'immediate' })),
      recorded(session.turn('Later')),
    ];
    await session.queue.clear();
    expect([now.log, later.log]).toEqual([[dropped], []]);
  });

  it('is of no use once the session is closed', async () => {
    const { session } = queueOf(true);
    await session.disconnect();
    await expect(session.queue.pending()).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
    await expect(session.history.rewindPoints()).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
    await expect(session.getModel()).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  });
});
