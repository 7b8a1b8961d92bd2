import { forgetOldest } from '../util/forgetOldest.js';

/** What a runtime writes before and behind the parts of an event's notification that differ. */
const beforeId = '{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"';
const beforeEvent = '","event":';
const end = '}}';

/** How many sessions are known by their ids, and how long these are at the most, in characters. */
const remembered = 1_000;
const longestId = 200;

/**
 * Makes a `JSON.parse` for the bodies of JSON-RPC messages that does less where nearly all of them look alike. A third of what there
 * is to parse in a small event is the envelope around it, the same each time. When a body begins and ends as such a notification
 * does, letter for letter, only the event is parsed, and the envelope is put around it; anything else is parsed as a whole. The
 * result is what `JSON.parse` gives, and so is the error.
 */
export function createBodyParser(): (body: string) => unknown {
  const parse: (text: string) => unknown = JSON.parse;
  /** Ids by themselves. What is cut out of a body keeps the whole of it in memory, for as long as the session is remembered anywhere. */
  const known = new Map<string, string>();
  let sessionId = '';
  /** All that comes before an event of that session, so that a run of events of one session needs one comparison. */
  let expected: string | undefined;

  const remember = (id: string): string | undefined => {
    if (id.length > longestId) return undefined;
    const quoted = JSON.stringify(id);
    // Longer where there is something to escape: then it does not stand in JSON as it is.
    if (quoted.length !== id.length + 2) return undefined;
    const copy = parse(quoted) as string;
    known.set(copy, copy);
    forgetOldest(known, remembered);
    return copy;
  };
  /** Where the event begins; 0 when the body looks different. */
  const findEvent = (body: string): number => {
    if (expected !== undefined && body.startsWith(expected)) return expected.length;
    if (!body.startsWith(beforeId)) return 0;
    const idEnd = body.indexOf('"', beforeId.length);
    if (!body.startsWith(beforeEvent, idEnd)) return 0;
    const cut = body.slice(beforeId.length, idEnd);
    const id = known.get(cut) ?? remember(cut);
    if (id === undefined) return 0;
    expected = id === sessionId ? beforeId + id + beforeEvent : undefined;
    sessionId = id;
    return idEnd + beforeEvent.length;
  };

  return (body) => {
    const eventAt = findEvent(body);
    if (eventAt === 0 || !body.endsWith(end)) return parse(body);
    try {
      const event = parse(body.slice(eventAt, -end.length));
      return { jsonrpc: '2.0', method: 'session.event', params: { sessionId, event } };
    } catch {
      // There is more in the envelope than an event; or it is no JSON, and the whole of it tells why.
      return parse(body);
    }
  };
}
