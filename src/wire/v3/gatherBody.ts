import { filter, map, scan, take } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ModelHttpRequest } from '../../protocol/ModelHttpRequest.js';
import type { ModelChunk } from './readModelChunk.js';

/** The body of a request to a model. */
export type ModelBody = Pick<ModelHttpRequest, 'body' | 'bytes' | 'json'>;

/**
 * Gathers the pieces of a body; undefined when it is too long, in which case it is not kept.
 *
 * @stream cold · no replay · completes with its one value · errors with the source · unsubscribe forgets the pieces
 */
export function gatherBody(chunk$: Observable<ModelChunk>, maxBytes: number): Observable<ModelBody | undefined> {
  return chunk$.pipe(
    scan(
      ({ parts, size }, { data, isEnd }) => {
        const total = size + Buffer.byteLength(data);
        return { parts: total > maxBytes ? [] : [...parts, data], size: total, isEnd };
      },
      { parts: [] as readonly (string | Uint8Array)[], size: 0, isEnd: false },
    ),
    filter(({ isEnd }) => isEnd),
    take(1),
    map(({ parts, size }) => (size > maxBytes ? undefined : bodyOf(parts))),
  );
}

function bodyOf(parts: readonly (string | Uint8Array)[]): ModelBody {
  if (parts.every((part) => typeof part === 'string')) return withJson({ body: parts.join('') });
  const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return withJson({ body: bytes.toString(), bytes });
}

function withJson(body: Omit<ModelBody, 'json'>): ModelBody {
  return { ...body, json: () => JSON.parse(body.body) as unknown };
}
