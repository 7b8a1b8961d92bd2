/** The tool that the server calls. */
export const lookUp = {
  name: 'look_up',
  description: 'Looks a topic up.',
  parameters: { type: 'object', properties: { topic: { type: 'string' }, depth: { type: 'number' } } },
  /** What it always finds. */
  found: 'Streams are read from left to right.',
};
