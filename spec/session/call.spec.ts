import { EMPTY, NEVER, of } from 'rxjs';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { runMarbles } from 'copilot-rx/testing';
import { recorded } from '../support/recorded.js';
import { sessionOn } from '../support/sessionOn.js';

describe('session.call', () => {
  it('calls when it is subscribed to, with the id of the session, and cancels when it is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const answer$ = cold('--(r|)', { r: { modelId: 'm' } });
      const { session, wire } = sessionOn(NEVER, { 'session.model.getCurrent': () => answer$ });
      const called$ = session.call('session.model.getCurrent');
      const before = wire.calls.length;

      expectObservable(called$).toBe('--(r|)', { r: { modelId: 'm' } });
      expectObservable(called$, '-^!').toBe('-');
      expectSubscriptions(answer$.subscriptions).toBe(['^-!', '-^!']);
      expect(wire.calls).toHaveLength(before);
    });
  });

  it('hands on parameters, but no other session’s id', () => {
    const { session, wire } = sessionOn(NEVER, { 'session.name.set': () => of(null) });
    const params = { name: 'Tea', sessionId: 'another' };

    expect(recorded(session.call('session.name.set', params)).log).toEqual([null, '|']);
    expect(wire.calls.at(-1)).toEqual({
      method: 'session.name.set',
      params: { name: 'Tea', sessionId: session.sessionId },
    });
  });

  it('is refused by a session that is closed', () => {
    const { session, wire } = sessionOn(NEVER, { 'session.destroy': () => EMPTY });
    void session.disconnect();

    expect(recorded(session.call('session.mode.get')).log).toEqual([expect.any(SessionClosedError)]);
    expect(wire.calls.at(-1)?.method).toBe('session.destroy');
  });
});
