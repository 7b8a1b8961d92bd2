import { EMPTY, Subject, firstValueFrom, of, throwError } from 'rxjs';
import { ConnectionLostError } from '../../../src/errors/ConnectionLostError.js';
import type { Wire } from '../../../src/wire/Wire.js';
import { openWireV3 } from '../../../src/wire/v3/openWireV3.js';
import { event } from '../../support/events.js';
import { fakeRpc } from '../../support/fakeRpc.js';
import { recorded } from '../../support/recorded.js';

const lost = new ConnectionLostError('it closed the stream');
const idle = event('session.idle', {});

describe('openWireV3', () => {
  it('routes each event to its session, and drops those of others', () => {
    const { wire, notify } = opened();
    const [one, two] = ['one', 'two'].map((sessionId) => recorded(wire.events(sessionId)));
    const unknown = { ...idle, type: 'model.telemetry' };

    notify('session.event', { sessionId: 'one', event: idle });
    notify('session.event', { sessionId: 'two', event: unknown });
    notify('session.event', { sessionId: 'three', event: idle });

    expect([one!.log, two!.log]).toEqual([[idle], [unknown]]);
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { sessionId: 'one' },
    { sessionId: 'one', event: null },
    { sessionId: 'one', event: { data: {} } },
    { sessionId: 'one', event: { type: 1 } },
    { event: idle },
  ])('ignores the malformed event %j, and goes on', (notification) => {
    const { wire, notify } = opened();
    const { log } = recorded(wire.events('one'));

    notify('session.event', notification);
    notify('session.event', { sessionId: 'one', event: idle });

    expect(log).toEqual([idle]);
  });

  it('tells what happens to sessions', () => {
    const { wire, notify } = opened();
    const { log } = recorded(wire.lifecycle$);
    const created = { type: 'session.created', sessionId: 'one' };

    notify('session.lifecycle', created);

    expect(log).toEqual([created]);
  });

  it.each([undefined, null, 'text', {}, { type: 'session.created' }, { sessionId: 'one' }])(
    'ignores the malformed lifecycle event %j, and goes on',
    (notification) => {
      const { wire, notify } = opened();
      const { log } = recorded(wire.lifecycle$);
      const deleted = { type: 'session.deleted', sessionId: 'one' };

      notify('session.lifecycle', notification);
      notify('session.lifecycle', deleted);

      expect(log).toEqual([deleted]);
    },
  );

  it('completes the feeds, present and future, with the connection', () => {
    const { wire, source } = opened();
    const feeds = [recorded<unknown>(wire.events('one')), recorded<unknown>(wire.lifecycle$)];

    source('session.event').complete();
    source('session.lifecycle').complete();

    expect(feeds.map(({ log }) => log)).toEqual([['|'], ['|']]);
    expect(recorded(wire.events('two')).log).toEqual(['|']);
  });

  it('fails the feeds, present and future, when the connection is lost, and when it is left after that', () => {
    const { wire, source, subscription } = opened();
    const { log } = recorded(wire.events('one'));

    source('session.event').error(lost);
    expect([log, recorded(wire.events('two')).log]).toEqual([[lost], [lost]]);
    subscription.unsubscribe();

    expect(recorded(wire.events('one')).log).toEqual([lost]);
  });

  it('ends the feeds, and listens no more, when it is left', () => {
    const { wire, source, subscription } = opened();
    const { log } = recorded(wire.events('one'));

    subscription.unsubscribe();

    expect(log).toEqual(['|']);
    expect(source('session.event').observed).toBe(false);
  });

  it('passes calls, and the end of the connection, through', async () => {
    const rpc = fakeRpc({ answers: { ping: of('pong') }, closed$: EMPTY });
    const wire = await firstValueFrom(openWireV3(rpc));

    expect(wire.version).toBe(3);
    expect(recorded(wire.call('ping', { message: 'hi' })).log).toEqual(['pong', '|']);
    expect(rpc.calls).toEqual([['ping', { message: 'hi' }]]);
    expect(recorded(wire.closed$).log).toEqual(['|']);
  });

  it('is gone at once when the connection is', () => {
    const rpc = fakeRpc({ notifications: { 'session.event': throwError(() => lost) } });
    const { log } = recorded(openWireV3(rpc));

    expect(recorded((log[0] as Wire).events('one')).log).toEqual([lost]);
  });
});

function opened() {
  const sources = new Map(['session.event', 'session.lifecycle'].map((name) => [name, new Subject<unknown>()]));
  const source = (name: string) => sources.get(name)!;
  const { log, subscription } = recorded(openWireV3(fakeRpc({ notifications: Object.fromEntries(sources) })));
  return {
    wire: log[0] as Wire,
    subscription,
    source,
    notify: (name: string, params: unknown) => source(name).next(params),
  };
}
