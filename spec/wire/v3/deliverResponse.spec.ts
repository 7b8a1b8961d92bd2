import { of } from 'rxjs';
import { deliverResponse } from '../../../src/wire/v3/deliverResponse.js';
import { fakeRpc } from '../../support/fakeRpc.js';
import { ended } from '../../support/subscriptions.js';

describe('deliverResponse', () => {
  it.each([
    ['a text', 'Hello'],
    ['bytes', new TextEncoder().encode('Hello')],
    ['an Observable', of('Hel', 'lo')],
    ['an async iterable', pieces('Hel', '', 'lo')],
  ])('hands over %s', async (_, body) => {
    const accepted$ = of({ accepted: true });
    const rpc = fakeRpc({
      answers: { 'llmInference.httpResponseStart': accepted$, 'llmInference.httpResponseChunk': accepted$ },
    });

    expect(await ended(deliverResponse(rpc, 'r', { body }, 99))).toEqual([]);

    const said = rpc.calls.map(([, { data = '', binary = false }]: [string, Piece]) =>
      binary ? Buffer.from(data, 'base64').toString() : data,
    );
    expect(said.join('')).toBe('Hello');
    expect(rpc.calls.at(-1)).toEqual(['llmInference.httpResponseChunk', { requestId: 'r', data: '', end: true }]);
  });

  it('counts what waits in bytes, also of a text', async () => {
    const rpc = fakeRpc({ answers: { 'llmInference.httpResponseStart': of({ accepted: true }) } });

    await expect(ended(deliverResponse(rpc, 'r', { body: '€€' }, 5))).rejects.toThrow('More than 5 bytes');
  });
});

interface Piece {
  readonly data?: string;
  readonly binary?: boolean;
}

async function* pieces(...parts: readonly string[]): AsyncGenerator<string> {
  yield* parts;
}
