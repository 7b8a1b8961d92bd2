import { once } from 'node:events';
import type { Server } from 'node:http';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { messageOf } from '../util/messageOf.js';

/** Opens a port on 127.0.0.1, and nowhere else, and resolves to it. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (cause) {
    const reason = messageOf(cause);
    throw new ScriptedModelError(
      `The scripted model could not listen on port ${port} of 127.0.0.1: ${reason}. Give another port, or 0 for any.`,
      { cause },
    );
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
