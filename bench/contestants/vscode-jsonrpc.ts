import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Contestant } from '../Contestant.js';
import type { Event } from './raw/Link.js';
import { openBytes } from './raw/openBytes.js';
import { rawClient } from './raw/rawClient.js';

/** The RPC library as it comes, with nothing above it. */
export const contestant: Contestant = {
  connect: async (runtime) => {
    const { input, output } = await openBytes(runtime);
    return rawClient(({ onEvent, onRequest }) => {
      const connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
      connection.onNotification('session.event', ({ sessionId, event }: { sessionId: string; event: Event }) =>
        onEvent(sessionId, event),
      );
      connection.onRequest((method) => onRequest(method));
      connection.listen();
      return {
        request: (method, params) => connection.sendRequest(method, params),
        close: () => {
          connection.dispose();
          output.end();
        },
      };
    });
  },
};
