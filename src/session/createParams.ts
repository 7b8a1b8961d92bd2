import type { Params } from '../protocol/Methods.js';
import type { SessionConfig } from '../protocol/SessionConfig.js';

/** The parameters of `session.create` for a config. */
export function createParams(sessionId: string, { extra, ...config }: SessionConfig): Params<'session.create'> {
  // Nobody can be asked for permission yet, so it is not requested: the runtime then denies by itself.
  return { ...extra, ...config, requestPermission: false, sessionId };
}
