/** What an HTTP request is for; if it is for neither, a sentence that says so. */
export function endpointOf(method: string, url: string): { readonly name: 'completions' | 'models' } | string {
  const endpoint = `${method} ${url.replace(/\?.*$/, '')}`;
  if (/^POST .*\/chat\/completions$/.test(endpoint)) return { name: 'completions' };
  if (/^GET .*\/models$/.test(endpoint)) return { name: 'models' };
  const known = 'POST /v1/chat/completions and GET /v1/models';
  return `A scripted model knows ${known}, but got ${endpoint}. Is wireApi "completions"?`;
}
