/** An error as the OpenAI API words it. */
export function errorBody(status: number, message: string): string {
  return JSON.stringify({ error: { message, type: errorType(status), param: null, code: null } });
}

function errorType(status: number): string {
  if (status === 429) return 'rate_limit_error';
  if (status === 401 || status === 403) return 'authentication_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}
