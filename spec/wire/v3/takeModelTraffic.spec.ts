import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, concat, of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { RpcError } from '../../../src/errors/RpcError.js';
import type { ModelHttpRequest } from '../../../src/protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../../../src/protocol/ModelHttpResponse.js';
import type { RpcRequest } from '../../../src/rpc/RpcConnection.js';
import { takeModelTraffic } from '../../../src/wire/v3/takeModelTraffic.js';
import { fakeRpc } from '../../support/fakeRpc.js';
import { recorded } from '../../support/recorded.js';

const head = {
  requestId: 'r',
  sessionId: 's',
  agentId: 'a',
  method: 'POST',
  url: 'http://h/v1',
  headers: { Authorization: ['Bearer secret'], 'x-many': ['1', '2'], odd: 7 },
};
const accepted$ = of({ accepted: true });

describe('takeModelTraffic', () => {
  it('says once that it has the requests, after it has begun to listen', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const start$ = hot<RpcRequest>('-----');
      const rpc = fakeRpc({
        answers: { 'llmInference.setProvider': cold('--(a|)') },
        requests: { 'llmInference.httpRequestStart': start$ },
      });
      const ports = { answer: () => NEVER, onFailure: () => undefined, maxBodyBytes: 9 };

      expectObservable(takeModelTraffic(rpc, ports), '^----!').toBe('--a', { a: undefined });
      expectSubscriptions(start$.subscriptions).toBe('                ^----!');
    });
  });

  it('errors when the runtime refuses', () => {
    const refused = new RpcError('llmInference.setProvider', -32603, 'Another client is it');
    const rpc = fakeRpc({ answers: { 'llmInference.setProvider': throwError(() => refused) } });

    expect(recorded(takeModelTraffic(rpc, { answer: () => NEVER, onFailure: fail, maxBodyBytes: 9 })).log).toEqual([
      refused,
    ]);
  });

  it('asks for an answer when the body is there, and shows no secret by itself', () => {
    const { asked, start, chunk } = taken(() => NEVER);

    start(head);
    chunk({ requestId: 'r', data: '{"a"' });
    chunk({ requestId: 'other', data: '?', end: true });
    expect(asked).toEqual([]);
    chunk({ requestId: 'r', data: ':1}', end: true });

    expect(asked).toMatchObject([{ id: 'r', sessionId: 's', agentId: 'a', method: 'POST', url: 'http://h/v1' }]);
    const [request] = asked;
    expect([request?.body, request?.json()]).toEqual(['{"a":1}', { a: 1 }]);
    expect(request?.headerNames).toEqual(['authorization', 'x-many', 'odd']);
    expect(['AUTHORIZATION', 'x-many', 'none'].map((name) => request?.header(name))).toEqual([
      'Bearer secret',
      '1, 2',
      undefined,
    ]);
    expect(JSON.stringify(asked)).not.toContain('secret');
  });

  it('hands the response over: its head, its pieces, its end', () => {
    const { calls, ask } = taken(() =>
      of({ status: 201, headers: { 'X-One': '1', two: ['2', '3'] }, body: of('a', new Uint8Array([1, 2]), '') }),
    );

    ask();

    expect(calls()).toEqual([
      ['httpResponseStart', { requestId: 'r', status: 201, headers: { 'x-one': ['1'], two: ['2', '3'] } }],
      ['httpResponseChunk', { requestId: 'r', data: 'a' }],
      ['httpResponseChunk', { requestId: 'r', data: 'AQI=', binary: true }],
      ['httpResponseChunk', { requestId: 'r', data: '', end: true }],
    ]);
  });

  it('gives a status and no body, if it is told no more', () => {
    const { calls, ask } = taken(() => of({}));

    ask();

    expect(calls()).toEqual([
      ['httpResponseStart', { requestId: 'r', status: 200, headers: {} }],
      ['httpResponseChunk', { requestId: 'r', data: '', end: true }],
    ]);
  });

  it('waits with each piece until the one before it is accepted, and leaves a body that is not wanted', () => {
    const answers = [new Subject<object>(), new Subject<object>()];
    const body = new Subject<string>();
    const { calls, ask } = taken(() => of({ body }), {
      'llmInference.httpResponseStart': answers[0]!,
      'llmInference.httpResponseChunk': answers[1]!,
    });

    ask();
    body.next('a');
    body.next('b');
    expect(calls()).toHaveLength(1);
    answers[0]!.next({ accepted: true });
    answers[0]!.complete();
    expect(calls()).toHaveLength(2);
    expect(body.observed).toBe(true);
    answers[1]!.next({ accepted: false });

    expect(body.observed).toBe(false);
    expect(calls()).toHaveLength(2);
  });

  it('breaks off a response whose body errors, after what came before, and keeps the words to itself', () => {
    const bug = new Error('swordfish');
    const { calls, failures, ask } = taken(() =>
      of({
        body: concat(
          of('a'),
          throwError(() => bug),
        ),
      }),
    );

    ask();

    expect(calls().slice(1)).toEqual([
      ['httpResponseChunk', { requestId: 'r', data: 'a' }],
      ['httpResponseChunk', { requestId: 'r', data: '', end: true, error: { message: 'The response broke off.' } }],
    ]);
    expect(failures).toEqual([bug]);
  });

  it('breaks off a response that the runtime does not take', () => {
    const refused = new RpcError('llmInference.httpResponseStart', -32603, 'bad status');
    const { calls, failures, ask } = taken(() => of({ status: -1 }), {
      'llmInference.httpResponseStart': throwError(() => refused),
    });

    ask();

    expect(calls()).toMatchObject([
      ['httpResponseStart', {}],
      ['httpResponseChunk', { error: {} }],
    ]);
    expect(failures).toEqual([refused]);
  });

  it('stops answering a request that is cancelled, at whatever point', () => {
    const body = new Subject<string>();
    const response = new Subject<ModelHttpResponse>();
    const { asked, calls, start, chunk, failures } = taken(() => response);
    const cancel = { requestId: 'r', data: '', end: true, cancel: true };

    start(head);
    chunk(cancel);
    expect(asked).toEqual([]);

    start(head);
    chunk({ requestId: 'r', data: '', end: true });
    expect(response.observed).toBe(true);
    chunk(cancel);
    expect(response.observed).toBe(false);

    start(head);
    chunk({ requestId: 'r', data: '', end: true });
    response.next({ body });
    expect(body.observed).toBe(true);
    chunk(cancel);
    expect(body.observed).toBe(false);
    expect(calls()).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('refuses a body that is too long, and gives up one that is too far ahead', () => {
    const { asked, calls, start, chunk } = taken(() => NEVER);
    start(head);
    chunk({ requestId: 'r', data: 'x'.repeat(11), end: true });
    expect(asked).toEqual([]);
    expect(calls()[0]).toMatchObject(['httpResponseStart', { status: 413 }]);

    const slow = new Subject<object>();
    const flood = new Subject<string>();
    const flooded = taken(() => of({ body: flood }), { 'llmInference.httpResponseStart': slow });
    flooded.ask();
    flood.next('x'.repeat(10));
    expect(flood.observed).toBe(true);
    flood.next('x');
    expect(flood.observed).toBe(false);
  });

  it('takes no WebSocket', () => {
    const { asked, calls, failures, start } = taken(() => NEVER);

    start({ ...head, transport: 'websocket' });

    expect(asked).toEqual([]);
    expect(calls()).toMatchObject([['httpResponseChunk', { error: {} }]]);
    expect(failures).toMatchObject([{ message: expect.stringContaining('WebSocket') as string }]);
  });

  it.each([[null], [{}], [{ requestId: 'r', method: 'GET' }]])('acknowledges %j, and makes nothing of it', (params) => {
    const { asked, calls, start, chunk } = taken(() => NEVER);

    expect([start(params), chunk(params)]).toEqual([{}, {}]);

    expect([asked, calls()]).toEqual([[], []]);
  });
});

/** Model traffic that is taken over, with the runtime's end of it. */
function taken(
  answer: () => Observable<ModelHttpResponse>,
  answers: Readonly<Record<string, Observable<unknown>>> = {},
) {
  const [starts, chunks] = [new Subject<RpcRequest>(), new Subject<RpcRequest>()];
  const asked: ModelHttpRequest[] = [];
  const failures: unknown[] = [];
  const rpc = fakeRpc({
    answers: {
      'llmInference.setProvider': of({ success: true }),
      'llmInference.httpResponseStart': accepted$,
      'llmInference.httpResponseChunk': accepted$,
      ...answers,
    },
    requests: { 'llmInference.httpRequestStart': starts, 'llmInference.httpRequestChunk': chunks },
  });
  recorded(
    takeModelTraffic(rpc, {
      answer: (request) => {
        asked.push(request);
        return answer();
      },
      onFailure: (error) => failures.push(error),
      maxBodyBytes: 10,
    }),
  );
  const say = (requests: Subject<RpcRequest>) => (params: unknown) => {
    let answered: unknown;
    requests.next({ params, answer: (result) => (answered = result), refuse: fail });
    return answered;
  };
  const [start, chunk] = [say(starts), say(chunks)];
  return {
    asked,
    failures,
    start,
    chunk,
    ask: () => [start(head), chunk({ requestId: 'r', data: '', end: true })],
    calls: () => rpc.calls.slice(1).map(([method, params]) => [method.replace('llmInference.', ''), params]),
  };
}

function fail(): never {
  throw new Error('It should not have come to this.');
}
