import { delta, marbles, permission } from 'copilot-rx/testing';
import type { MarbleHelpers } from 'copilot-rx/testing';
import { throwError } from 'rxjs';
import { RpcError } from '../../src/errors/RpcError.js';

describe('marbles', () => {
  it('opens a session when it is asked for one, streaming unless told otherwise', () => {
    marbles({ config: { model: 'm' } }, (helpers) => {
      expect(helpers.runtime.calls).toEqual([]);
      expect(helpers.session).toBe(helpers.session);
      expect(helpers.runtime.calls).toMatchObject([
        { method: 'session.create', params: { model: 'm', streaming: true } },
      ]);
      helpers.open({ streaming: false });
      expect(helpers.runtime.calls[1]).toMatchObject({ params: { streaming: false } });
    });
  });

  it('gives back what the test gives, and closes what it opened', () => {
    const calls = marbles(({ runtime, session }) => {
      runtime.reply('-a|');
      session.turn('Hi').subscribe();
      return runtime.calls;
    });
    expect(calls.map(({ method }) => method)).toEqual(['session.create', 'session.send', 'session.destroy']);
  });

  it('closes its sessions when the test fails, too', () => {
    const seen: (readonly { readonly method: string }[])[] = [];
    expect(() =>
      marbles(({ runtime, session }) => {
        seen.push(runtime.calls);
        throw new Error(session.sessionId);
      }),
    ).toThrow();
    expect(seen[0]?.map(({ method }) => method)).toEqual(['session.create', 'session.destroy']);
  });

  it('fails with both lines, or as another assertion says', () => {
    const failing = ({ runtime, session, expectTurn }: MarbleHelpers) => {
      runtime.reply('-a|', { a: 'Hi' });
      expectTurn(session.turn('Hi')).toBe('--a(m|)', { a: delta('Hi') });
    };
    expect(() => marbles(failing)).toThrow(/first difference at frame 1/);
    const assertEqual = () => {
      throw new Error('as I say');
    };
    expect(() => marbles({ assertEqual }, failing)).toThrow(expect.objectContaining({ cause: new Error('as I say') }));
  });

  it('tells what the client told', () => {
    marbles(({ runtime, open, diagnostics, expectTurn, flush }) => {
      const session = open({
        onPermissionRequest: () => {
          throw new Error('No idea');
        },
      });
      runtime.reply('s---|', { s: permission({ kind: 'url', url: 'http://localhost' }) });
      expectTurn(session.turn('Hi')).toBe('----|');
      flush();
      expect(diagnostics).toMatchObject([{ code: 'responder-failed', cause: { message: 'No idea' } }]);
    });
  });

  it('says so when a session cannot be had at once', () => {
    const refused = throwError(() => new RpcError('session.create', -32603, 'no'));
    const opening = () => marbles({ answers: { 'session.create': () => refused } }, ({ session }) => session);
    expect(opening).toThrow(/did not open at once/);
    marbles({ answers: { 'session.create': () => refused } }, ({ client, expectObservable }) => {
      expectObservable(client.session$()).toBe('#', undefined, new RpcError('session.create', -32603, 'no'));
    });
  });

  it('wants a test', () => {
    expect(() => marbles({} as never)).toThrow(TypeError);
  });
});
