import type { Fields } from '../../util/readFields.js';

/** Protocol 2 gives some hooks the tool's arguments as JSON: an object, as elsewhere, unless the model wrote nonsense. */
export function parseToolArgs(input: Fields): Fields {
  const { toolArgs } = input;
  if (typeof toolArgs !== 'string') return input;
  try {
    return { ...input, toolArgs: JSON.parse(toolArgs) as unknown };
  } catch {
    return input;
  }
}
