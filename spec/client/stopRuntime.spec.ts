import { EMPTY, NEVER, defer, of, throwError, type Observable } from 'rxjs';
import { stopRuntime } from '../../src/client/stopRuntime.js';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { UnsupportedByRuntimeError } from '../../src/errors/UnsupportedByRuntimeError.js';
import type { RuntimeStopError } from '../../src/errors/RuntimeStopError.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import type { Wire } from '../../src/wire/Wire.js';
import { fakeConnection } from '../support/fakeConnection.js';
import { runMarbles } from 'copilot-rx/testing';
import { ended } from '../support/subscriptions.js';

describe('stopRuntime', () => {
  it('ends sessions, runtime, conversation and process, in this order', async () => {
    const { steps, connection } = stoppable();
    const sessions = ['one', 'two'].map((id) => session(id, () => Promise.resolve(steps.push(`session ${id}`))));

    const { values, errors } = await stopped(connection, sessions);

    expect(steps).toEqual(['session one', 'session two', 'runtime.shutdown', 'hang up', 'close']);
    expect([values, errors]).toEqual([[], []]);
  });

  it('lets a runtime that is not ours run', async () => {
    const { steps, connection } = stoppable({ ownsRuntime: false });

    await stopped(connection, []);

    expect(steps).toEqual(['hang up', 'close']);
  });

  it('reports the steps that fail, and takes the next', async () => {
    const lost = new ConnectionLostError('it closed the stream');
    const { steps, connection } = stoppable({ answer$: throwError(() => lost) });
    const refusal = new RpcError('session.destroy', -32603, 'busy');

    const { errors } = await stopped(connection, [
      session('one', () => Promise.reject(refusal)),
      session('two', () => {
        throw refusal;
      }),
    ]);

    expect(errors).toMatchObject([
      { code: 'RUNTIME_STOP_FAILED', step: 'closing session two', cause: refusal },
      { code: 'RUNTIME_STOP_FAILED', step: 'closing session one', cause: refusal },
      { code: 'RUNTIME_STOP_FAILED', step: 'shutting the runtime down', cause: lost },
    ]);
    expect(steps.slice(-2)).toEqual(['hang up', 'close']);
  });

  it('finds nothing wrong with a runtime that knows no shutdown', async () => {
    const unknown = new UnsupportedByRuntimeError('runtime.shutdown', 2);
    const { steps, connection } = stoppable({ answer$: throwError(() => unknown) });

    const { errors } = await stopped(connection, []);

    expect(errors).toEqual([]);
    expect(steps.slice(-2)).toEqual(['hang up', 'close']);
  });

  it('waits ten seconds for each step, and no longer', () => {
    runMarbles(({ expectObservable, flush }) => {
      const { steps, connection } = stoppable({ answer$: NEVER });
      const errors: RuntimeStopError[] = [];
      const sessions = ['one', 'two'].map((id) => session(id, () => new Promise(() => undefined)));

      expectObservable(stopRuntime(connection, sessions, (error) => errors.push(error))).toBe('20s |');
      flush();

      expect(errors.map(({ message }) => message)).toEqual([
        'While closing session one: no answer within 10000 ms',
        'While closing session two: no answer within 10000 ms',
        'While shutting the runtime down: no answer within 10000 ms',
      ]);
      expect(steps.slice(-2)).toEqual(['hang up', 'close']);
    });
  });
});

function stoppable({ ownsRuntime = true, answer$ = of<unknown>(null) }: Stoppable = {}) {
  const steps: string[] = [];
  const step = <T>(name: string, work$: Observable<T>) =>
    defer(() => {
      steps.push(name);
      return work$;
    });
  const call = ((method: string) => step(method, answer$)) as Wire['call'];
  const connection = fakeConnection({
    wire: { call },
    hangUp: () => steps.push('hang up'),
    transport: {
      ownsRuntime,
      close: () => step('close', EMPTY),
    },
  });
  return { steps, connection };
}

interface Stoppable {
  readonly ownsRuntime?: boolean;
  readonly answer$?: Observable<unknown>;
}

function session(sessionId: string, disconnect: () => Promise<unknown>): CopilotSession {
  const parts: Pick<CopilotSession, 'sessionId' | 'disconnect'> = {
    sessionId,
    disconnect: async () => {
      await disconnect();
    },
  };
  return parts as CopilotSession;
}

async function stopped(connection: ReturnType<typeof fakeConnection>, sessions: CopilotSession[]) {
  const errors: RuntimeStopError[] = [];
  const values = await ended(stopRuntime(connection, sessions, (error) => errors.push(error)));
  return { values, errors };
}
