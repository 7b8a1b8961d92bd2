import { isCopilotError } from '../errors/CopilotError.js';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { isObject } from '../protocol/checkOptions.js';
import type { AccessOptions } from './AccessOptions.js';
import { checkOrigin } from './checkOrigin.js';
import { errorResponse } from './errorResponse.js';

/** Answers a request, as web standards have it. */
export type RequestHandler = (request: Request) => Promise<Response>;

/**
 * Puts a door before a handler: pages of other sites stay outside, `authorize` is asked, and whatever fails becomes an answer
 * in JSON. The handler that comes of it never rejects.
 */
export function withAccess(handler: RequestHandler, options: AccessOptions): RequestHandler {
  const open = async (request: Request): Promise<Response> => {
    const may = options.authorize === undefined || (await options.authorize(request));
    if (may === true) return handler(request);
    if (may !== false && isObject(may)) return may;
    // A function without types may give nothing: that is no.
    throw new RequestRefusedError(401, 'This request is not authorized. Send what `authorize` asks for.');
  };
  return async (request) => {
    let cors: Readonly<Record<string, string>> = {};
    try {
      cors = checkOrigin(request, options);
      // A browser asks before it sends what no form could send. It shows no cookies then.
      const isPreflight = request.method === 'OPTIONS' && 'vary' in cors;
      return withHeaders(isPreflight ? new Response(null, { status: 204 }) : await open(request), cors);
    } catch (error) {
      if (!isRefusal(error)) options.onError?.(error);
      return withHeaders(errorResponse(error), cors);
    }
  };
}

function isRefusal(error: unknown): boolean {
  return isCopilotError(error) && error.code === 'REQUEST_REFUSED';
}

/** A response of others may be immutable. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const entries = Object.entries(headers);
  if (entries.length === 0) return response;
  const made = new Response(response.body, response);
  for (const [name, value] of entries) made.headers.set(name, value);
  return made;
}
