import type { Declarations } from './Declarations.js';
import type { JsonSchema } from './JsonSchema.js';
import type { EventsSchema } from './RuntimeSchemas.js';

/** From the name of an event to the type of its data, sorted, in braces. */
export function eventMap({ definitions }: EventsSchema, declarations: Declarations): string {
  const lines = (definitions['SessionEvent']?.anyOf ?? [])
    .map(({ $ref = '' }) => definitions[$ref.replace('#/definitions/', '')] ?? {})
    .filter(({ visibility }) => visibility !== 'internal')
    .map(({ properties = {} }) => `'${nameIn(properties)}': ${dataOf(properties, declarations)};`);
  return `{\n${lines.sort().join('\n')}\n}`;
}

type Fields = NonNullable<JsonSchema['properties']>;

function nameIn({ type }: Fields): string {
  return String(type?.const);
}

function dataOf({ data }: Fields, { refer }: Declarations): string {
  if (data?.$ref === undefined) throw new Error('An event whose data has no name: teach scripts/generate/eventMap.ts.');
  return refer(data.$ref);
}
