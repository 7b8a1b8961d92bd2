import type { Readable, Writable } from 'node:stream';
import { Observable, Subject } from 'rxjs';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import type { Logger } from 'vscode-jsonrpc/node';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { createRedactor } from '../protocol/createRedactor.js';
import { createRouter } from '../util/createRouter.js';
import { messageOf } from '../util/messageOf.js';
import { CorkedMessageWriter } from './CorkedMessageWriter.js';
import { OrderedMessageReader } from './OrderedMessageReader.js';
import type { RpcConnection, RpcRequest } from './RpcConnection.js';
import { createCaller } from './createCaller.js';
import { requestHandler } from './requestHandler.js';

/** The byte streams a connection runs over. */
export interface RpcStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Errors when either stream ends or fails, with what is known about why. */
  readonly lost$: Observable<never>;
}

/**
 * Runs JSON-RPC over two byte streams.
 *
 * @stream cold · no replay · never completes by itself · errors with ConnectionLostError · unsubscribe closes the connection on purpose
 *
 * @param maxBodyBytes - The longest message that is accepted, in bytes. A longer one closes the connection with a
 *   ProtocolViolationError as the cause of the ConnectionLostError.
 * @param redactor - Takes secrets out of what the other side says of calls that fail.
 */
export function openRpc(
  { input, output, lost$ }: RpcStreams,
  maxBodyBytes: number,
  redactor = createRedactor(),
): Observable<RpcConnection> {
  return new Observable((subscriber) => {
    const notifications = createRouter<string, unknown>();
    const requests = createRouter<string, RpcRequest>();
    const diagnostics = new Subject<Diagnostic>();
    const report = (code: Diagnostic['code'], message: string) => diagnostics.next({ level: 'warning', code, message });
    let isClosed = false;
    const writer = new CorkedMessageWriter(output);
    const reader = new OrderedMessageReader(input, {
      maxBodyBytes,
      onNotification: notifications.route,
      onRequest: requestHandler(requests, (response) => {
        if (!isClosed) writer.send(response);
      }),
      onMalformed: (reason) => report('malformed-frame', reason),
    });
    const connection = createMessageConnection(reader, writer, logTo(report), {
      messageStrategy: reader.strategy,
    });
    const caller = createCaller(connection, redactor);
    const closed = new Subject<never>();

    const close = (error?: ConnectionLostError) => {
      if (isClosed) return;
      isClosed = true;
      caller.fail(error ?? new ConnectionLostError('it was closed by this client'));
      for (const feed of [closed, notifications, requests]) end(feed, error);
      connection.dispose();
      diagnostics.complete();
      if (error !== undefined) subscriber.error(error);
    };
    const lose = (cause: unknown) => close(asLoss(cause));

    connection.onError(([error]) => lose(error));
    connection.listen();
    subscriber.add(lost$.subscribe({ error: lose }));
    subscriber.next({
      call: caller.call,
      notifications: notifications.select,
      requests: requests.select,
      closed$: closed.asObservable(),
      diagnostics$: diagnostics.asObservable(),
      report: (diagnostic) => diagnostics.next(diagnostic),
    });
    return () => close();
  });
}

function end(
  feed: { error: (error: unknown) => void; complete: () => void },
  error: ConnectionLostError | undefined,
): void {
  if (error === undefined) feed.complete();
  else feed.error(error);
}

function asLoss(cause: unknown): ConnectionLostError {
  if (cause instanceof ConnectionLostError) return cause;
  return new ConnectionLostError(messageOf(cause), { cause });
}

function logTo(report: (code: 'rpc', message: string) => void): Logger {
  // The first line tells what happened; the library's others hold the message it is about, which is not for logs.
  const say = (message: string) => report('rpc', message.split('\n', 1)[0] ?? '');
  const beQuiet = () => undefined;
  return { error: say, warn: say, info: beQuiet, log: beQuiet };
}
