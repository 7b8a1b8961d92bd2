import { Subject, concat, of, throwError } from 'rxjs';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { sseBody } from '../../src/serving/sseBody.js';
import type { SseMessage } from '../../src/serving/SseMessage.js';

const text = (body: ReadableStream<Uint8Array>) => new Response(body).text();

describe('sseBody', () => {
  it('is the messages as they are sent', async () => {
    const message$ = of<SseMessage[]>({ data: '{"a":"ä"}' }, { event: 'end', id: '1', data: 'two\nlines' });

    expect(await text(sseBody(message$))).toBe(':\n\ndata: {"a":"ä"}\n\nevent: end\nid: 1\ndata: two\ndata: lines\n\n');
  });

  it('lets no id and no name begin another field', async () => {
    const message$ = of({ event: 'a\ndata: x', id: '1\r\n2\0', data: '' });
    expect(await text(sseBody(message$))).toBe(':\n\nevent: adata: x\nid: 12\ndata: \n\n');
  });

  it('subscribes at once, and leaves when it is cancelled', async () => {
    const source = new Subject<SseMessage>();
    const reader = sseBody(source).getReader();
    source.next({ data: 'a' });

    expect(source.observed).toBe(true);
    await reader.cancel();
    expect(source.observed).toBe(false);
  });

  it('errors with the source', async () => {
    const lost = new Error('lost');
    const message$ = concat(
      of({ data: 'a' }),
      throwError(() => lost),
    );
    await expect(text(sseBody(message$))).rejects.toBe(lost);
  });

  it('cuts off a reader that is too slow, and leaves', async () => {
    const source = new Subject<SseMessage>();
    const reader = sseBody(source, { mostWaiting: 100 }).getReader();
    // One message may be longer than what may wait: it is there at once.
    source.next({ data: 'x'.repeat(200) });
    expect(source.observed).toBe(true);
    source.next({ data: 'one too many' });

    expect(source.observed).toBe(false);
    await expect(reader.read()).rejects.toMatchObject({ code: 'BUFFER_OVERFLOW', limit: 100 });
  });

  it('wants options that make sense', () => {
    expect(() => sseBody(of(), { heartbeatMs: 0 })).toThrow(InvalidOptionsError);
  });
});
