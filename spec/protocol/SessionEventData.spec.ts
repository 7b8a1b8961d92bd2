import type { RuntimeEvents } from '../../src/protocol/generated/RuntimeEvents.js';
import type { DescribedEventData, SessionEventData } from '../../src/protocol/SessionEventData.js';
import type { SessionEvent, SessionEventOf } from '../../src/protocol/SessionEvent.js';

/** The compiler is what tests these: the tables have a line for each difference, and for nothing else. */
describe('the data of events', () => {
  it('is described by hand as the runtime’s schema has it', () => {
    const misfits: readonly Misfit[] = [];

    expect(misfits).toEqual([]);
  });

  it('is described by hand for events that the schema has, but for these', () => {
    const unlisted: Record<Exclude<keyof DescribedEventData, keyof RuntimeEvents>, string> = {
      'assistant.turn_retry': 'flagged as internal, and sent all the same',
      'session.usage_record': 'flagged as internal, and in every history',
    };

    expect(Object.keys(unlisted)).toHaveLength(2);
  });

  it('has the fields that the schema has, but for these', () => {
    const added: Record<AddedField, string> = {
      'abort queueKept': 'told by the wire of protocol 2',
      'assistant.idle mode': 'of session.idle, which shares a type with it',
      'assistant.turn_end interactionId': 'of assistant.turn_start, which shares a type with it',
      'session.plan_changed content': 'read by whoever wants it: the runtime does not tell',
      'session.info warningType': 'of session.warning, which shares a type with it',
      'session.warning infoType': 'of session.info, which shares a type with it',
      'session.start sessionWasActive': 'of session.resume, which shares a type with it',
      'session.start eventCount': 'of session.resume, which shares a type with it',
      'session.resume sessionId': 'of session.start, which shares a type with it',
      'session.resume copilotVersion': 'of session.start, which shares a type with it',
      'subagent.completed error': 'of subagent.failed, which shares a type with it',
    };

    expect(Object.keys(added)).toHaveLength(11);
  });

  it('is generated for all other events', () => {
    const titleOf = ({ data }: SessionEventOf<'session.title_changed'>): string => data.title;
    const nameOf = (event: SessionEvent): string =>
      event.type === 'session.title_changed' ? titleOf(event) : event.type;
    const data: SessionEventData['session.title_changed'] = { title: 'Tea' };
    const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };

    expect(nameOf({ ...envelope, type: 'session.title_changed', data })).toBe('Tea');
  });
});

type Described = keyof DescribedEventData & keyof RuntimeEvents;

/** What the runtime may send and the description does not allow. */
type Misfit = { [T in Described]: RuntimeEvents[T] extends DescribedEventData[T] ? never : T }[Described];

type AddedField = {
  [T in Described]: Exclude<keyof DescribedEventData[T], keyof RuntimeEvents[T]> extends infer F extends string
    ? `${T} ${F}`
    : never;
}[Described];
