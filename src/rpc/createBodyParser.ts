/** What a runtime writes before and behind the parts of an event's notification that differ. */
const beforeId = '{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"';
const beforeEvent = '","event":';
const end = '}}';

/** An id that stands in JSON as it is, without escapes. */
const plainId = /^[\w.:-]+$/;

/**
 * Makes a `JSON.parse` for the bodies of JSON-RPC messages that does less where nearly all of them look alike. A third of what there
 * is to parse in a small event is the envelope around it, the same each time. When a body begins and ends as such a notification
 * does, letter for letter, only the event is parsed, and the envelope is put around it; anything else is parsed as a whole. The
 * result is what `JSON.parse` gives, and so is the error.
 */
export function createBodyParser(): (body: string) => unknown {
  const parse: (text: string) => unknown = JSON.parse;
  let sessionId = '';
  /** All that comes before an event of that session, so that a run of events of one session needs one comparison. */
  let expected: string | undefined;

  /** Where the event begins; 0 when the body looks different. */
  const findEvent = (body: string): number => {
    if (expected !== undefined && body.startsWith(expected)) return expected.length;
    if (!body.startsWith(beforeId)) return 0;
    const idEnd = body.indexOf('"', beforeId.length);
    if (!body.startsWith(beforeEvent, idEnd)) return 0;
    const id = body.slice(beforeId.length, idEnd);
    if (id === sessionId) expected = beforeId + id + beforeEvent;
    else {
      if (!plainId.test(id)) return 0;
      sessionId = id;
      expected = undefined;
    }
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
