import type { JsonSchema } from './JsonSchema.js';

/**
 * The TypeScript type of a schema, laid out by nobody. What a schema does not say is `unknown`.
 *
 * @param refer - Gives the name of the type behind a `$ref`.
 */
export function typeOf(schema: JsonSchema, refer: (ref: string) => string): string {
  const { const: constant, enum: constants, $ref, type, allOf } = schema;
  const members = schema.anyOf ?? schema.oneOf;
  if (constant !== undefined) return literal(constant);
  if (constants !== undefined) return union(constants.map(literal));
  if ($ref !== undefined) return refer($ref);
  if (members !== undefined && schema.properties === undefined) {
    return union(members.filter((member) => !isNothing(member)).map((member) => typeOf(member, refer)));
  }
  if (typeof type === 'string') return typeNamed(type, schema, refer);
  if (type !== undefined) return union(type.map((name) => typeNamed(name, schema, refer)));
  if (allOf !== undefined) return allOf.map((member) => `(${typeOf(member, refer)})`).join(' & ');
  return 'unknown';
}

/** How schemas say that something may be left out. */
function isNothing({ not }: JsonSchema): boolean {
  return not !== undefined && Object.keys(not).length === 0;
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

/** Null comes last, and nothing stands beside `unknown`. */
function union(types: readonly string[]): string {
  const different = [...new Set(types)];
  if (different.length === 0 || different.includes('unknown')) return 'unknown';
  const last = different.filter((type) => type === 'null');
  return [...different.filter((type) => type !== 'null'), ...last].join(' | ');
}

function typeNamed(name: string, schema: JsonSchema, refer: (ref: string) => string): string {
  switch (name) {
    case 'integer':
      return 'number';
    case 'array':
      return `readonly (${schema.items === undefined ? 'unknown' : typeOf(schema.items, refer)})[]`;
    case 'object':
      return fieldsOf(schema, refer);
    default:
      return name;
  }
}

/** The fields of an object in braces, without those flagged internal. */
function fieldsOf(schema: JsonSchema, refer: (ref: string) => string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties)
    .filter(([, { visibility }]) => visibility !== 'internal')
    .map(([name, field]) => `readonly ${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(field, refer)};`);
  if (fields.length === 0) {
    const others = typeof additionalProperties === 'object' ? typeOf(additionalProperties, refer) : 'unknown';
    return `{ readonly [key: string]: ${others} }`;
  }
  // Beside fields that have types of their own, the others can only be unknown.
  if (additionalProperties !== undefined && additionalProperties !== false)
    fields.push('readonly [key: string]: unknown;');
  return `{\n${fields.join('\n')}\n}`;
}

function keyOf(name: string): string {
  return /^[\w$]+$/.test(name) ? name : literal(name);
}
