import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import { messageOf } from '../util/messageOf.js';
import type { JsonSchema } from './JsonSchema.js';
import type { StandardSchema } from './StandardSchema.js';

/** The JSON schema of a tool's parameters; throws `InvalidOptionsError` when the library cannot give one. */
export function jsonSchemaOf(toolName: string, schema: StandardSchema<unknown>): JsonSchema {
  const { jsonSchema, vendor } = schema['~standard'];
  if (jsonSchema === undefined) {
    throw refusal(toolName, `must offer its JSON schema (Zod does from 4.2 on), which this one of ${vendor} does not`);
  }
  try {
    // Providers are strict about keywords; the dialect is none of their business.
    return without('$schema', jsonSchema.input({ target: 'draft-2020-12' }));
  } catch (error) {
    throw refusal(toolName, `must have a JSON schema; ${vendor} says: ${messageOf(error)}`);
  }
}

function refusal(toolName: string, expected: string): InvalidOptionsError {
  return new InvalidOptionsError(`tool \`${toolName}\``, [{ path: 'parameters', expected }]);
}

function without(key: string, schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}
