import type { Observable } from 'rxjs';
import { EMPTY, map } from 'rxjs';
import type { Transport } from './Transport.js';
import { closeSocket } from './closeSocket.js';
import { connectSocket } from './connectSocket.js';
import { lossOf } from './lossOf.js';
import type { HostAndPort } from './parseCliUrl.js';

/**
 * Connects to a runtime that somebody else started and will end.
 *
 * @stream cold · no replay · never completes by itself · errors with RuntimeUnreachableError · unsubscribe hangs up
 */
export function openUrl(address: HostAndPort, connectionToken: string | undefined): Observable<Transport> {
  return connectSocket(address).pipe(
    map((socket) => ({
      peer: `${address.host}:${address.port}`,
      input: socket,
      output: socket,
      isPrivate: false,
      ownsRuntime: false,
      ...(connectionToken === undefined ? {} : { connectionToken }),
      gone$: EMPTY,
      lost$: lossOf([socket], EMPTY),
      close: () => closeSocket(socket),
    })),
  );
}
