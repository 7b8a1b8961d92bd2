import { runMarbles } from 'copilot-rx/testing';
import { map } from 'rxjs';
import { gatherBody } from '../../../src/wire/v3/gatherBody.js';
import type { ModelChunk } from '../../../src/wire/v3/readModelChunk.js';

const chunk = (data: string | Uint8Array, isEnd = false): ModelChunk => ({
  requestId: 'r',
  data,
  isEnd,
  isCancel: false,
});
const has = (fields: object) => expect.objectContaining(fields) as object;

describe('gatherBody', () => {
  it('gives the whole body once its end has come, and listens no longer', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const chunk$ = hot('-a-b-c', { a: chunk('{"a'), b: chunk('":1}', true), c: chunk('more', true) });

      expectObservable(gatherBody(chunk$, 99)).toBe('---(b|)', { b: has({ body: '{"a":1}' }) });
      expectSubscriptions(chunk$.subscriptions).toBe('^--!');
    });
  });

  it('reads bytes as text, and keeps them', () => {
    runMarbles(({ cold, expectObservable }) => {
      const euro = new TextEncoder().encode('€');
      const values = { a: chunk('1 '), b: chunk(euro.subarray(0, 2)), c: chunk(euro.subarray(2), true) };
      const body$ = gatherBody(cold('abc', values), 99).pipe(map((body) => [body?.body, [...(body?.bytes ?? [])]]));

      expectObservable(body$).toBe('--(b|)', { b: ['1 €', [...new TextEncoder().encode('1 €')]] });
    });
  });

  it('keeps nothing of a body that is too long', () => {
    runMarbles(({ cold, expectObservable }) => {
      const values = { a: chunk('12'), b: chunk('€', true), c: chunk('3', true) };

      expectObservable(gatherBody(cold('ab', values), 4)).toBe('-(u|)', { u: undefined });
      expectObservable(gatherBody(cold('ac', values), 4)).toBe('-(b|)', { b: has({ body: '123' }) });
    });
  });

  it('parses when it is asked to', () => {
    runMarbles(({ cold, expectObservable }) => {
      const json$ = gatherBody(cold('a', { a: chunk('{"a":1}', true) }), 99).pipe(map((body) => body?.json()));

      expectObservable(json$).toBe('(j|)', { j: { a: 1 } });
    });
  });
});
