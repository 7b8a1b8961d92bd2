import { declarationOf } from './Declarations.js';
import type { Declarations } from './Declarations.js';
import type { JsonSchema } from './JsonSchema.js';
import type { ApiSchema, Definitions, MethodFolder, MethodSchema } from './RuntimeSchemas.js';
import { typeOf } from './typeOf.js';

/**
 * From the name of a method to the types of its parameters and result, sorted, in braces. The parameters of `session.*` are
 * without the `sessionId` that all of them have.
 */
export function methodMap(api: ApiSchema, declarations: Declarations): string {
  const lines = [...methodsIn(api.server), ...methodsIn(api.session)]
    .filter(({ visibility }) => visibility !== 'internal')
    .map((method) => {
      const params = paramsOf(method, api.definitions, declarations);
      const result = typeOf(method.result ?? {}, declarations.refer);
      return `'${method.rpcMethod}': { params: ${params}; result: ${result} };`;
    });
  return `{\n${lines.sort().join('\n')}\n}`;
}

function methodsIn(folder: MethodFolder): MethodSchema[] {
  return Object.values(folder).flatMap((entry) => (isMethod(entry) ? [entry] : methodsIn(entry)));
}

function isMethod(entry: MethodSchema | MethodFolder): entry is MethodSchema {
  return typeof entry.rpcMethod === 'string';
}

function paramsOf({ rpcMethod, params }: MethodSchema, definitions: Definitions, declarations: Declarations): string {
  const { title, ...schema } = withoutSession(resolved(params, definitions));
  if (Object.keys(schema.properties ?? {}).length === 0) return 'NoParams';
  if (params?.$ref) return declarations.refer(params.$ref);
  // Those of a session's methods are written in place, and named again among the definitions.
  const named = title === undefined ? undefined : definitions[title];
  const isThat = (other: JsonSchema) => declarationOf('', other, String) === declarationOf('', schema, String);
  if (title !== undefined && named !== undefined && isThat(resolved(named, definitions))) {
    return declarations.declare(title, schema);
  }
  return declarations.declare(nameOf(rpcMethod), schema);
}

/** The object behind a reference, and behind a union with nothing. */
function resolved(schema: JsonSchema | null | undefined, definitions: Definitions): JsonSchema {
  if (schema === undefined || schema === null) return {};
  if (schema.$ref !== undefined) return resolved(definitions[schema.$ref.replace('#/definitions/', '')], definitions);
  const object = schema.anyOf?.find(({ type }) => type === 'object');
  return object === undefined || schema.type !== undefined ? schema : { ...object, ...pick(schema) };
}

function pick({ title }: JsonSchema): JsonSchema {
  return title === undefined ? {} : { title };
}

function withoutSession(schema: JsonSchema): JsonSchema {
  const { sessionId, ...properties } = schema.properties ?? {};
  return sessionId === undefined ? schema : { ...schema, properties };
}

/** `SessionModeSetParams` of `session.mode.set`. */
function nameOf(method: string): string {
  const words = method.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Params`;
}
