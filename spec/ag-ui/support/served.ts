import { type AGUIEvent, HttpAgent, type RunAgentParameters } from '@ag-ui/client';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeListener } from '../../../src/serving/toNodeListener.js';
import type { RequestHandler } from '../../../src/serving/withAccess.js';

const servers: { readonly close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const { close } of servers.splice(0)) await close();
});

/** An official client, which verifies what it is told, of a handler that is served on loopback. */
export async function served(handler: RequestHandler, threadId: string): Promise<ServedAgent> {
  const server = createServer(toNodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  return new ServedAgent(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, threadId);
}

export class ServedAgent extends HttpAgent {
  /** The events of the latest run. */
  seen: AGUIEvent[] = [];

  constructor(url: string, threadId: string) {
    super({ url, threadId });
  }

  say(content: string): this {
    this.addMessage({ id: crypto.randomUUID(), role: 'user', content });
    return this;
  }

  /** Runs, and gives what came. */
  async go(parameters: RunAgentParameters = {}): Promise<AGUIEvent[]> {
    this.seen = [];
    const seen = this.seen;
    await this.runAgent(parameters, { onEvent: ({ event }) => void seen.push(event as AGUIEvent) });
    return seen;
  }

  /** All that the agent has said, main agent and sub-agents. */
  texts(): string[] {
    return this.messages.flatMap(({ role, content }) =>
      role === 'assistant' && typeof content === 'string' && content !== '' ? [content] : [],
    );
  }
}
