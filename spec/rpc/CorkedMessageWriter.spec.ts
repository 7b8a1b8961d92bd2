import { PassThrough, Writable } from 'node:stream';
import type { RequestMessage } from 'vscode-jsonrpc/node';
import { CorkedMessageWriter } from '../../src/rpc/CorkedMessageWriter.js';
import { frame } from '../support/frame.js';

describe('CorkedMessageWriter', () => {
  it('puts header and body, and all frames of a tick, into one write', async () => {
    const { output, writes } = sink();
    const writer = new CorkedMessageWriter(output);
    const requests = [1, 2, 3].map((n) => request(n, { text: 'Grüße 👩‍🚀' }));

    await Promise.all(requests.map((message) => writer.write(message)));

    expect(writes).toEqual([Buffer.concat(requests.map(frame))]);
  });

  it('does not wait for more than the tick', async () => {
    const { output, writes } = sink();
    const writer = new CorkedMessageWriter(output);

    await writer.write(request(1));
    await writer.write(request(2));

    expect(writes).toEqual([frame(request(1)), frame(request(2))]);
  });

  it('refuses what JSON cannot hold, and writes on', async () => {
    const { output, writes } = sink();
    const writer = new CorkedMessageWriter(output);

    const refused = expect(writer.write(request(1, { n: 1n }))).rejects.toThrow('BigInt');
    await writer.write(request(2));
    await refused;

    expect(writes).toEqual([frame(request(2))]);
  });

  it('does not refuse a message because the stream is gone: that is for the owner of the stream to tell', async () => {
    const output = new PassThrough();
    output.on('error', () => undefined).destroy();

    await expect(new CorkedMessageWriter(output).write(request(1))).resolves.toBeUndefined();
  });

  it('ends the stream', async () => {
    const output = new PassThrough();
    const finished = new Promise((resolve) => output.on('finish', () => resolve('finished')));

    new CorkedMessageWriter(output).end();

    expect(await finished).toBe('finished');
  });
});

/** A stream that keeps what the system would be given in each of its writes. */
function sink() {
  const writes: Buffer[] = [];
  const output = new Writable({
    writev: (chunks, done) => {
      writes.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)));
      done();
    },
  });
  return { output, writes };
}

function request(id: number, params: object = {}): RequestMessage {
  return { jsonrpc: '2.0', id, method: 'm', params };
}
