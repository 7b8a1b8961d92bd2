import type { ModelInfo } from 'copilot-rx';

/** The models of an OpenAI-compatible endpoint. */
export async function listEndpointModels(baseUrl: string, apiKey: string | undefined): Promise<readonly ModelInfo[]> {
  const response = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
  });
  if (!response.ok)
    throw new Error(`The endpoint does not list its models (status ${response.status}): name one, /model <name>.`);
  const body = (await response.json()) as { readonly data?: readonly { readonly id?: unknown }[] };
  return (body.data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [{ id, name: id, capabilities: {} }] : []));
}
