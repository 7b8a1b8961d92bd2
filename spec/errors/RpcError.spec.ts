import { RpcError } from '../../src/errors/RpcError.js';

describe('RpcError', () => {
  it("names the method and keeps the runtime's code and data", () => {
    expect(new RpcError('session.send', -32603, 'Session not found', { id: 's' })).toMatchObject({
      code: 'RPC_ERROR',
      message: 'The runtime refused session.send (-32603): Session not found',
      method: 'session.send',
      rpcCode: -32603,
      data: { id: 's' },
    });
  });

  it('says what to do where the runtime does not', () => {
    expect(new RpcError('session.resume', -32603, 'Session not found').message).toContain('client.listSessions()');
  });
});
