import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import type { AccessOptions } from './AccessOptions.js';

/**
 * Makes sure that no page of another site makes the request, and gives the CORS headers of its answer.
 *
 * The origin's host has to be the one that the request was sent to. Its scheme is not looked at, since a proxy may have taken TLS off;
 * browsers tell when it is another. A site whose name is made to lead to this machine (DNS rebinding) passes that, so without
 * `authorize` the host has to be this machine's own name.
 *
 * @throws RequestRefusedError
 */
export function checkOrigin(
  request: Request,
  { allowedOrigins = [], authorize }: AccessOptions,
): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin !== null && allowedOrigins.includes(origin)) return corsHeaders(origin);
  const { host, hostname } = new URL(request.url);
  const site = request.headers.get('sec-fetch-site');
  const isForeign = site === 'cross-site' || site === 'same-site' || (origin !== null && hostOf(origin) !== host);
  if (isForeign) {
    throw new RequestRefusedError(
      403,
      `Pages of ${origin ?? 'another site'} are not served. List the origin in \`allowedOrigins\`.`,
    );
  }
  const isListed = allowedOrigins.some((allowed) => hostOf(allowed) === host);
  if (authorize === undefined && !isListed && !isLoopback(hostname)) {
    throw new RequestRefusedError(
      403,
      `Requests to ${host} are not served: it is not this machine, and nobody says who may. Give \`authorize\`, or list the origin in \`allowedOrigins\`.`,
    );
  }
  return {};
}

function corsHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, last-event-id',
    vary: 'origin',
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}
