import { PassThrough } from 'node:stream';
import { EMPTY, NEVER } from 'rxjs';
import type { Connection } from '../../src/client/connect.js';
import type { Transport } from '../../src/transport/Transport.js';
import type { Wire } from '../../src/wire/Wire.js';

/** A connection with nothing behind it; what a spec cares about is given. */
export function fakeConnection(parts: FakeConnectionParts = {}): Connection {
  return {
    protocolVersion: 3,
    hangUp: () => undefined,
    ...parts,
    wire: {
      version: 3,
      call: () => NEVER,
      events: () => NEVER,
      asks: () => NEVER,
      withdrawn: () => NEVER,
      answer: () => EMPTY,
      lifecycle$: NEVER,
      closed$: NEVER,
      ...parts.wire,
    },
    transport: {
      peer: 'copilot',
      input: new PassThrough(),
      output: new PassThrough(),
      isPrivate: true,
      ownsRuntime: true,
      gone$: EMPTY,
      lost$: NEVER,
      close: () => EMPTY,
      ...parts.transport,
    },
  };
}

type FakeConnectionParts = Partial<Omit<Connection, 'wire' | 'transport'>> & {
  readonly wire?: Partial<Wire>;
  readonly transport?: Partial<Transport>;
};
