import { parseToolArgs } from '../../../src/wire/v2/parseToolArgs.js';

describe('parseToolArgs', () => {
  it.each([
    [{ toolArgs: '{"x":1}' }, { toolArgs: { x: 1 } }],
    [{ toolArgs: '{"x":' }, { toolArgs: '{"x":' }],
    [{ toolArgs: { x: 1 } }, { toolArgs: { x: 1 } }],
    [{ prompt: 'Hi' }, { prompt: 'Hi' }],
  ])('makes of %j %j', (input, output) => {
    expect(parseToolArgs(input)).toEqual(output);
  });
});
