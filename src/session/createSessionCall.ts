import { firstValueFrom } from 'rxjs';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { SessionCore } from './SessionCore.js';

/** Calls the runtime about a session; rejects with SessionClosedError once it is closed. */
export type SessionCall = <M extends Method>(method: M, params: Params<M>) => Promise<Result<M>>;

/** Makes the {@link SessionCall} of a session. */
export function createSessionCall(core: SessionCore): SessionCall {
  return async (method, params) => {
    if (core.isClosed) throw new SessionClosedError(core.sessionId);
    return firstValueFrom(core.wire.call(method, params));
  };
}
