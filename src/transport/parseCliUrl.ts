/** Where a running runtime listens. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** Reads `"8080"`, `"host:8080"`, `"[::1]:8080"` or `"http://host:8080"`; `undefined` when it is none of them. */
export function parseCliUrl(url: string): HostAndPort | undefined {
  const match = /^(?:https?:\/\/)?(?:(\[[\da-f:]+\]|[^:/\s]*):)?(\d{1,5})\/?$/i.exec(url.trim());
  if (match === null) return undefined;
  const port = Number(match[2]);
  if (port < 1 || port > 65_535) return undefined;
  const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
  return { host: host === '' ? 'localhost' : host, port };
}
