import { randomUUID } from 'node:crypto';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Contestant } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';
import type { Delta, Event } from '../delta.js';
import { spawnServer } from '../spawnServer.js';

/** The RPC library as it comes, with nothing above it. */
export const contestant: Contestant = {
  open: async (serverPath) => {
    const server = spawnServer(serverPath);
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const sessionId = randomUUID();
    let onEvent: (event: Event) => void = () => undefined;
    connection.onNotification('session.event', (notification: { sessionId: string; event: Event }) => {
      if (notification.sessionId === sessionId) onEvent(notification.event);
    });
    connection.listen();
    await connection.sendRequest('connect', {});
    await connection.sendRequest('session.create', { sessionId, streaming: true });
    return {
      run: async (prompt, onText) => {
        const idle = new Promise<void>((resolve) => {
          onEvent = (event) => {
            if (event.type === 'assistant.message_delta') {
              const delta = event as Event & Delta;
              if (hasText(delta)) onText(textOf(delta));
            } else if (event.type === 'session.idle') resolve();
          };
        });
        await connection.sendRequest('session.send', { sessionId, prompt });
        await idle;
      },
      close: async () => {
        await connection.sendRequest('runtime.shutdown', {});
        connection.dispose();
        server.stdin.end();
      },
    };
  },
};
