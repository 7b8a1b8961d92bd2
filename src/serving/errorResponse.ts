import { errorData } from './ErrorData.js';

/** An error as an answer in JSON, with the status that fits it. */
export function errorResponse(error: unknown): Response {
  const data = errorData(error);
  const status = Number(data.details?.['status'] ?? statuses[data.code] ?? 500);
  return Response.json({ error: data }, { status, headers: { 'cache-control': 'no-store' } });
}

const statuses: Readonly<Record<string, number>> = {
  INVALID_OPTIONS: 400,
  SESSION_CLOSED: 410,
  CONNECTION_LOST: 503,
  CLIENT_NOT_STARTED: 503,
};
