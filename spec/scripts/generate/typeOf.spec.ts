import { typeOf } from '../../../scripts/generate/typeOf.js';
import type { JsonSchema } from '../../../scripts/generate/JsonSchema.js';

const cases: readonly (readonly [what: string, schema: JsonSchema, type: string])[] = [
  ['nothing said', {}, 'unknown'],
  ['a text', { type: 'string' }, 'string'],
  ['a whole number', { type: 'integer' }, 'number'],
  ['a constant', { type: 'string', const: 'plan' }, '"plan"'],
  ['a constant of a named type', { $ref: '#/definitions/Mode', const: 'plan' }, '"plan"'],
  ['one of several', { type: 'string', enum: ['a', 'b'] }, '"a" | "b"'],
  ['a named type', { $ref: '#/definitions/Mode' }, 'Mode'],
  ['a text or nothing', { type: ['string', 'null'] }, 'string | null'],
  ['nothing or a named type', { anyOf: [{ type: 'null' }, { $ref: '#/definitions/Mode' }] }, 'Mode | null'],
  ['the same twice', { oneOf: [{ type: 'integer' }, { type: 'number' }] }, 'number'],
  ['anything, or a text', { anyOf: [{}, { type: 'string' }] }, 'unknown'],
  ['what may be left out', { anyOf: [{ not: {} }, { type: 'string' }] }, 'string'],
  ['both', { allOf: [{ $ref: '#/definitions/A' }, { $ref: '#/definitions/B' }] }, '(A) & (B)'],
  ['a list', { type: 'array', items: { type: ['string', 'null'] } }, 'readonly (string | null)[]'],
  ['a list of anything', { type: 'array' }, 'readonly (unknown)[]'],
  ['any object', { type: 'object' }, '{ readonly [key: string]: unknown }'],
  ['a map', { type: 'object', additionalProperties: { type: 'number' } }, '{ readonly [key: string]: number }'],
  [
    'fields',
    { type: 'object', properties: { a: { type: 'string' }, 'b-c': {} }, required: ['a'], additionalProperties: false },
    '{\nreadonly a: string;\nreadonly "b-c"?: unknown;\n}',
  ],
  [
    'fields and others',
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'number' } },
    '{\nreadonly a?: string;\nreadonly [key: string]: unknown;\n}',
  ],
  [
    'an internal field',
    { type: 'object', properties: { a: {}, b: { visibility: 'internal' } } },
    '{\nreadonly a?: unknown;\n}',
  ],
  [
    'fields of which one is required',
    { type: 'object', properties: { a: {} }, anyOf: [{ required: ['a'] }] },
    '{\nreadonly a?: unknown;\n}',
  ],
];

describe('typeOf', () => {
  it.each(cases)('writes %s', (_, schema, type) => {
    expect(typeOf(schema, (ref) => ref.replace('#/definitions/', ''))).toBe(type);
  });
});
