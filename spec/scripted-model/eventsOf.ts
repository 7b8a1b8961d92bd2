/** A server-sent event of a streamed completion. */
export interface ReceivedEvent {
  readonly choices: readonly { readonly delta: object; readonly finish_reason: string | null }[];
  readonly usage?: object;
}

/** The events of a streamed completion that ended properly, without the closing `[DONE]`. */
export async function eventsOf(response: Response): Promise<readonly ReceivedEvent[]> {
  const lines = (await response.text()).split('\n\n');
  expect(lines.slice(-2)).toEqual(['data: [DONE]', '']);
  return lines.slice(0, -2).map((line) => JSON.parse(line.replace('data: ', '')) as ReceivedEvent);
}

/** The deltas of a streamed completion, without the opening role and the empty delta at the finish. */
export async function deltasOf(response: Response): Promise<readonly object[]> {
  const events = await eventsOf(response);
  const deltas = events.flatMap(({ choices }) => choices.map(({ delta }) => delta));
  expect(deltas.at(0)).toEqual({ role: 'assistant', content: '' });
  expect(deltas.at(-1)).toEqual({});
  return deltas.slice(1, -1);
}
