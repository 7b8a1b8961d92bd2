/** The list of models: the one there is. */
export function modelsBody(modelId: string): string {
  const data = [{ id: modelId, object: 'model', created: 0, owned_by: 'copilot-rx' }];
  return JSON.stringify({ object: 'list', data });
}
