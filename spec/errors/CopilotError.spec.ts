import { runInNewContext } from 'node:vm';
import { RpcError } from '../../src/errors/RpcError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { isCopilotError } from '../../src/errors/CopilotError.js';

describe('CopilotError', () => {
  it('is an Error that goes by the name of its class', () => {
    const error = new SessionClosedError('s');

    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('SessionClosedError');
    expect(String(error)).toMatch(/^SessionClosedError: Session s is closed/);
  });
});

describe('isCopilotError', () => {
  it("knows this package's errors", () => {
    expect(isCopilotError(new RpcError('ping', -32603, 'no'))).toBe(true);
  });

  it('knows those of another copy of this package, in another realm', () => {
    const foreign: unknown = runInNewContext(
      `Object.assign(new Error('far away'), { [Symbol.for('copilot-rx.error')]: true, code: 'RPC_ERROR' })`,
    );

    expect(foreign).not.toBeInstanceOf(Error);
    expect(isCopilotError(foreign)).toBe(true);
  });

  it.each([[new Error('plain')], [{ code: 'RPC_ERROR' }], ['RPC_ERROR'], [null], [undefined], [() => 1]])(
    'refuses %p',
    (value) => {
      expect(isCopilotError(value)).toBe(false);
    },
  );
});
