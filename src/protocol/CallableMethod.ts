import type { Method, NoParams, Params, SessionParams } from './Methods.js';
import type { ManagedMethod } from './checkCall.js';

/** A method for `client.call`: any but those that this package calls itself. */
export type CallableMethod = Exclude<Method, ManagedMethod>;

/** A method for `session.call`: one that is about a session. */
export type SessionMethod = {
  [M in CallableMethod]: M extends `session.${string}` ? (Params<M> extends SessionParams ? M : never) : never;
}[CallableMethod];

/** The parameters of a session's method, without the id of the session. */
export type SessionCallParams<M extends SessionMethod, P = Params<M>> = P extends unknown
  ? [Exclude<keyof P, 'sessionId'>] extends [never]
    ? NoParams
    : { readonly [K in keyof P as Exclude<K, 'sessionId'>]: P[K] }
  : never;

/** The arguments behind the name of a method: its parameters, which can be left out where none is required. */
export type CallArguments<P> = NoParams extends P ? [params?: P] : [params: P];
