import { NEVER, firstValueFrom, of, throwError } from 'rxjs';
import { AuthenticationError } from '../../src/errors/AuthenticationError.js';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { ProtocolMismatchError } from '../../src/errors/ProtocolMismatchError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { negotiate } from '../../src/wire/negotiate.js';
import { fakeRpc } from '../support/fakeRpc.js';
import { runMarbles } from 'copilot-rx/testing';

const hello = { ok: true, protocolVersion: 3, version: '1.0.102' };
const pong = { message: 'pong', timestamp: 1, protocolVersion: 2 };
const unknownMethod = throwError(() => new RpcError('connect', -32601, 'Unhandled method connect'));

describe('negotiate', () => {
  it('greets, and opens the wire of the version that is announced', async () => {
    const rpc = fakeRpc({ answers: { connect: of(hello) } });

    const negotiated = await firstValueFrom(negotiate(rpc));

    expect(negotiated).toMatchObject({ protocolVersion: 3, runtimeVersion: '1.0.102', wire: { version: 3 } });
    expect(rpc.calls).toEqual([['connect', {}]]);
  });

  it('shows the connection token', async () => {
    const rpc = fakeRpc({ answers: { connect: of(hello) } });

    await firstValueFrom(negotiate(rpc, 'secret'));

    expect(rpc.calls).toEqual([['connect', { token: 'secret' }]]);
  });

  it('does without the version of the program', async () => {
    const rpc = fakeRpc({ answers: { connect: of({ protocolVersion: 3, version: 7 }) } });

    expect(await firstValueFrom(negotiate(rpc))).not.toHaveProperty('runtimeVersion');
  });

  it('keeps the wire for as long as it is listened to, and ends its feeds then', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-----e--');
      const rpc = fakeRpc({
        answers: { connect: cold('--(h|)', { h: hello }) },
        notifications: { 'session.event': event$ },
      });

      expectObservable(negotiate(rpc), '^------!').toBe('--w', { w: expect.objectContaining({ protocolVersion: 3 }) });
      expectSubscriptions(event$.subscriptions).toBe('   --^----!');
    });
  });

  it('asks a runtime that does not know the greeting by ping, and names both versions when they differ', async () => {
    const rpc = fakeRpc({ answers: { connect: unknownMethod, ping: of({ ...pong, protocolVersion: 1 }) } });
    const attempt = firstValueFrom(negotiate(rpc, 'secret'));

    await expect(attempt).rejects.toThrow(ProtocolMismatchError);
    await expect(attempt).rejects.toMatchObject({
      supported: [2, 3],
      announced: 1,
      message: expect.stringContaining('speaks protocol 1, copilot-rx speaks') as string,
    });
    expect(rpc.calls).toEqual([
      ['connect', { token: 'secret' }],
      ['ping', {}],
    ]);
  });

  it.each([2, 3])('opens the wire of version %d when ping announces it', async (protocolVersion) => {
    const rpc = fakeRpc({ answers: { connect: unknownMethod, ping: of({ ...pong, protocolVersion }) } });

    expect(await firstValueFrom(negotiate(rpc))).toMatchObject({ protocolVersion, wire: { version: protocolVersion } });
  });

  it.each([-32001, -32002, -32003])('tells the refusal %d from other errors', async (rpcCode) => {
    const refusal = new RpcError('connect', rpcCode, 'no');
    const attempt = firstValueFrom(negotiate(fakeRpc({ answers: { connect: throwError(() => refusal) } })));

    await expect(attempt).rejects.toThrow(AuthenticationError);
    await expect(attempt).rejects.toMatchObject({ rpcCode, cause: refusal });
  });

  it.each([
    ['another error of the runtime', new RpcError('connect', -32603, 'out of order')],
    ['the loss of the connection', new ConnectionLostError('it closed the stream')],
  ])('passes on %s', async (_name, error) => {
    const rpc = fakeRpc({ answers: { connect: throwError(() => error) } });

    await expect(firstValueFrom(negotiate(rpc))).rejects.toBe(error);
    expect(rpc.calls).toHaveLength(1);
  });

  it('passes on what happens to the ping', async () => {
    const error = new RpcError('ping', -32601, 'Unhandled method ping');
    const rpc = fakeRpc({ answers: { connect: unknownMethod, ping: throwError(() => error) } });

    await expect(firstValueFrom(negotiate(rpc))).rejects.toBe(error);
  });

  it.each([
    ['silence', null],
    ['a text', 'hello'],
    ['a list', [3]],
    ['no version', { ok: true }],
    ['a version that is no number', { protocolVersion: '3' }],
  ])('takes %s for no announcement', async (_name, greeting) => {
    const attempt = firstValueFrom(negotiate(fakeRpc({ answers: { connect: of(greeting) } })));

    await expect(attempt).rejects.toMatchObject({ code: 'PROTOCOL_MISMATCH', announced: undefined });
  });

  it('waits for a runtime that says nothing, until it is left: a limit is the business of the caller', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const connect = cold('-');

      expectObservable(negotiate(fakeRpc({ answers: { connect } })), '^ 1m !').toBe('-');
      expectSubscriptions(connect.subscriptions).toBe('                     ^ 1m !');
    });
  });

  it('takes over the requests to models where the version has them', async () => {
    const ports = { answer: () => NEVER, onFailure: () => undefined, maxBodyBytes: 1 };
    const rpc = fakeRpc({ answers: { connect: of(hello), 'llmInference.setProvider': of({ success: true }) } });
    const old = fakeRpc({ answers: { connect: unknownMethod, ping: of(pong) } });

    const { modelTraffic } = await firstValueFrom(negotiate(rpc));
    expect(await firstValueFrom(modelTraffic(ports))).toBeUndefined();
    const { modelTraffic: none } = await firstValueFrom(negotiate(old));
    await expect(firstValueFrom(none(ports))).rejects.toMatchObject({
      code: 'UNSUPPORTED_BY_RUNTIME',
      protocolVersion: 2,
    });
  });
});
