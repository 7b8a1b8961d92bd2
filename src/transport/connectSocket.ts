import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Observable } from 'rxjs';
import { RuntimeUnreachableError } from '../errors/RuntimeUnreachableError.js';
import type { HostAndPort } from './parseCliUrl.js';

/**
 * Connects to a TCP server.
 *
 * @stream cold · no replay · emits the socket once and never completes · errors with RuntimeUnreachableError · unsubscribe destroys the socket
 */
export function connectSocket({ host, port }: HostAndPort): Observable<Socket> {
  return new Observable((subscriber) => {
    const socket = connect({ host, port });
    // Without it Nagle's algorithm holds back small requests for 40 ms each.
    socket.setNoDelay(true);
    socket.on('error', (cause) => subscriber.error(new RuntimeUnreachableError(host, port, cause)));
    socket.once('connect', () => {
      // From here on the socket's end is the transport's to tell.
      socket.removeAllListeners('error').on('error', () => undefined);
      subscriber.next(socket);
    });
    return () => socket.destroy();
  });
}
