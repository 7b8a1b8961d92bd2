/** Gives everything that is shown an id of its own, which is the runtime's own wherever that is free. */
export interface Ids {
  /** The id of a thing; the same thing has the same id. One that has none yet may get one that was given before. */
  readonly of: (kind: string, agentId: string | undefined, id: string, given?: string) => string;
  /** From now on the thing is another one. */
  readonly renew: (kind: string, agentId: string | undefined, id: string) => void;
}

/**
 * Makes {@link Ids}. AG-UI tells messages of all kinds and agents apart by their ids alone; the runtime gives the second attempt at a
 * message the id of the first on protocol 2.
 */
export function createIds(): Ids {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const keyOf = (kind: string, agentId: string | undefined, id: string) => JSON.stringify([kind, agentId ?? null, id]);
  const take = (wanted: string) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}#${count}`;
    taken.add(id);
    return id;
  };
  return {
    of: (kind, agentId, id, before) => {
      const key = keyOf(kind, agentId, id);
      const known = given.get(key) ?? before ?? take(id);
      given.set(key, known);
      return known;
    },
    renew: (kind, agentId, id) => void given.delete(keyOf(kind, agentId, id)),
  };
}
