import { RpcError } from '../../src/errors/RpcError.js';
import { UnsupportedByRuntimeError } from '../../src/errors/UnsupportedByRuntimeError.js';

describe('UnsupportedByRuntimeError', () => {
  it('names the method, the runtime and what to do', () => {
    const cause = new RpcError('session.name.get', -32601, 'Unhandled method session.name.get');
    const error = new UnsupportedByRuntimeError('session.name.get', 2, undefined, { cause });

    expect(error).toMatchObject({
      code: 'UNSUPPORTED_BY_RUNTIME',
      method: 'session.name.get',
      protocolVersion: 2,
      cause,
    });
    expect(error.message).toBe(
      'The runtime (protocol 2) does not offer session.name.get: it may be too old for it, or too new. ' +
        'Most methods need protocol 3, which came with @github/copilot 1.0.',
    );
  });

  it('names the version of a runtime that tells it', () => {
    expect(new UnsupportedByRuntimeError('x', 3, '1.0.102').message).toMatch(/^The runtime 1\.0\.102 \(protocol 3\)/);
  });
});
