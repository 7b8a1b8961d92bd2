import type { Session } from '../Contestant.js';
import { speakersOf2 } from '../contestants.js';
import { onBlastServer } from '../onBlastServer.js';
import type { Service } from '../onBlastServer.js';
import type { Figure, Scenario } from '../Scenario.js';
import { timed } from '../timed.js';

const kinds = ['hook', 'tool', 'permission'] as const;

/** How many hooks, tool calls and permission requests are answered in a second, when so many come at once. */
export function asks(atOnce: number, target: Figure['target'] = {}, service: Service = {}): Scenario {
  const how = atOnce === 1 ? 'sequential' : `${atOnce} concurrent`;
  const which = `${how}${service.protocol === 2 ? ', protocol 2' : ''}`;
  const figure = (kind: string): Figure => ({
    title: `${kind} round trips/s, ${which}`,
    unit: 'k/s',
    better: 'more',
    target,
  });
  return {
    amount: service.protocol === 2 ? { full: 20_000 } : { full: 20_000, quick: 4_000 },
    figures: Object.fromEntries(kinds.map((kind) => [kind, figure(kind)])),
    ...(service.protocol === 2 ? { contestants: speakersOf2 } : {}),
    measure: (contestant, count) =>
      onBlastServer(contestant, service, async (client) => {
        const session = await client.createSession({ answers: true });
        const measured: Record<string, number> = {};
        // It takes some thousands until all of it is compiled.
        for (const kind of kinds) await answer(session, kind, count / 2, atOnce);
        for (const kind of kinds) {
          const { seconds } = await timed(() => answer(session, kind, count, atOnce));
          measured[kind] = count / seconds / 1_000;
        }
        return measured;
      }),
  };
}

function answer(session: Session, kind: string, count: number, atOnce: number): Promise<void> {
  return session.run(JSON.stringify({ asks: kind, count, atOnce }));
}
