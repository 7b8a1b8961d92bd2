import { catchError, map, switchMap, throwError } from 'rxjs';
import { methodNotFound } from '../protocol/rpcCodes.js';
import type { Observable } from 'rxjs';
import { AuthenticationError } from '../errors/AuthenticationError.js';
import { ProtocolMismatchError } from '../errors/ProtocolMismatchError.js';
import { RpcError } from '../errors/RpcError.js';
import { UnsupportedByRuntimeError } from '../errors/UnsupportedByRuntimeError.js';
import type { RpcConnection } from '../rpc/RpcConnection.js';
import type { ModelTraffic, ModelTrafficPorts } from './ModelTraffic.js';
import type { Wire } from './Wire.js';
import { openWireV2 } from './v2/openWireV2.js';
import { openWireV3 } from './v3/openWireV3.js';
import { takeModelTraffic } from './v3/takeModelTraffic.js';

/** A wire, and what the runtime said of itself. */
export interface NegotiatedWire {
  readonly wire: Wire;
  readonly protocolVersion: number;
  readonly runtimeVersion?: string;
  /** Has to be subscribed to before there are sessions. */
  readonly modelTraffic: ModelTraffic;
}

/** What opens the wire of each protocol version. */
const openers = new Map<number, (rpc: RpcConnection, runtimeVersion?: string) => Observable<Wire>>([
  [2, openWireV2],
  [3, openWireV3],
]);

/** Those that hand their requests to models over to a client. */
const traffics = new Map<number, (rpc: RpcConnection, ports: ModelTrafficPorts) => Observable<void>>([
  [3, takeModelTraffic],
]);

const authenticationCodes = [-32001, -32002, -32003];

/**
 * Greets the runtime, learns its protocol version and opens the wire that speaks it. Runtimes before protocol 3 do not know
 * the greeting `connect`; their `ping` tells the version.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · errors with ProtocolMismatchError, AuthenticationError, RpcError or ConnectionLostError · unsubscribe ends the wire's feeds
 */
export function negotiate(rpc: RpcConnection, connectionToken?: string): Observable<NegotiatedWire> {
  return rpc.call('connect', connectionToken === undefined ? {} : { token: connectionToken }).pipe(
    catchError((error: unknown) => (isRpcError(error, methodNotFound) ? rpc.call('ping', {}) : refuse(error))),
    map(readGreeting),
    switchMap(({ protocolVersion, runtimeVersion }) => {
      const open = openers.get(protocolVersion ?? 0);
      if (open === undefined || protocolVersion === undefined) {
        return throwError(() => new ProtocolMismatchError([...openers.keys()], protocolVersion));
      }
      return open(rpc, runtimeVersion).pipe(
        map((wire) => ({
          wire,
          protocolVersion,
          ...(runtimeVersion === undefined ? {} : { runtimeVersion }),
          modelTraffic: (ports: ModelTrafficPorts) =>
            traffics.get(protocolVersion)?.(rpc, ports) ?? noTraffic(protocolVersion, runtimeVersion),
        })),
      );
    }),
  );
}

function noTraffic(protocolVersion: number, runtimeVersion: string | undefined): Observable<never> {
  return throwError(() => new UnsupportedByRuntimeError('onModelRequest', protocolVersion, runtimeVersion));
}

function isRpcError(error: unknown, ...codes: number[]): error is RpcError {
  return error instanceof RpcError && codes.includes(error.rpcCode);
}

function refuse(error: unknown): Observable<never> {
  return throwError(() =>
    isRpcError(error, ...authenticationCodes) ? new AuthenticationError(error.rpcCode, error) : error,
  );
}

function readGreeting(greeting: unknown): { protocolVersion?: number; runtimeVersion?: string } {
  if (typeof greeting !== 'object' || greeting === null) return {};
  const { protocolVersion, version } = greeting as { protocolVersion?: unknown; version?: unknown };
  return {
    ...(typeof protocolVersion === 'number' ? { protocolVersion } : {}),
    ...(typeof version === 'string' ? { runtimeVersion: version } : {}),
  };
}
