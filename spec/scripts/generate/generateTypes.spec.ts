import { generateTypes } from '../../../scripts/generate/generateTypes.js';
import type { JsonSchema } from '../../../scripts/generate/JsonSchema.js';
import type { MethodFolder } from '../../../scripts/generate/RuntimeSchemas.js';

const id = { sessionId: { type: 'string' } };
const mode: JsonSchema = { type: 'string', enum: ['plan'] };
const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const object = (properties: Readonly<Record<string, JsonSchema>>, title?: string): JsonSchema => ({
  type: 'object',
  properties,
  ...(title === undefined ? {} : { title }),
});

describe('generateTypes', () => {
  it('writes a line for each method, sorted, and what it mentions once', () => {
    const { methods } = generated({
      server: { b: { list: { rpcMethod: 'b.list', result: ref('List') } }, a: { rpcMethod: 'a', params: ref('List') } },
      definitions: { List: object({ next: ref('List') }), Unused: mode },
    });

    expect(methods).toContain(
      "{\n'a': { params: List; result: unknown };\n'b.list': { params: NoParams; result: List };\n}",
    );
    expect(methods.match(/interface List \{\nreadonly next\?: List;\n\}/g)).toHaveLength(1);
    expect(methods).not.toContain('Unused');
  });

  it('takes the id of the session out of parameters, and finds or makes a name for what is left', () => {
    const { methods } = generated({
      session: {
        get: { rpcMethod: 'session.get', params: object(id) },
        set: { rpcMethod: 'session.set', params: object({ ...id, to: mode }, 'SetRequest') },
        other: { rpcMethod: 'session.other', params: object({ ...id, from: mode }, 'SetRequest') },
        maybe: { rpcMethod: 'session.maybe', params: { anyOf: [{ not: {} }, object({ ...id, at: mode })] } },
      },
      definitions: { SetRequest: object({ to: mode }) },
    });

    expect(methods).toContain("'session.get': { params: NoParams; result: unknown };");
    expect(methods).toContain("'session.set': { params: SetRequest; result: unknown };");
    expect(methods).toContain("'session.other': { params: SessionOtherParams; result: unknown };");
    expect(methods).toContain("'session.maybe': { params: SessionMaybeParams; result: unknown };");
    expect(methods).not.toContain('sessionId');
  });

  it('leaves out what is flagged as internal', () => {
    const { methods, events } = generated({
      server: { secret: { rpcMethod: 'secret', visibility: 'internal' } },
      events: { Open: { type: 'open' }, Hidden: { type: 'hidden', visibility: 'internal' } },
    });

    expect(methods).not.toContain('secret');
    expect(events).toContain("export interface RuntimeEvents {\n'open': OpenData;\n}");
  });

  it('imports what events have already, unless it is something else of that name', () => {
    const { methods, events } = generated({
      server: { a: { rpcMethod: 'a', result: ref('Mode') }, b: { rpcMethod: 'b', result: ref('Level') } },
      definitions: { Mode: mode, Level: mode },
      events: { Open: { type: 'open', fields: { mode: ref('Mode'), level: ref('Level') } } },
      eventDefinitions: { Mode: mode, Level: { type: 'string' } },
    });

    expect(methods).toContain("import type { Mode } from './RuntimeEvents.js';");
    expect(methods).toContain('type Level = "plan";');
    expect(events).toContain('export type Mode = "plan";');
    expect(events).toMatch(/^type Level = string;$/m);
  });

  it('types events in results as this package does', () => {
    const events = { $ref: 'session-events.schema.json#/definitions/SessionEvent' };
    const { methods } = generated({
      server: { read: { rpcMethod: 'read', result: { type: 'array', items: events } } },
    });

    expect(methods).toContain("import type { SessionEvent } from '../SessionEvent.js';");
    expect(methods).toContain('result: readonly (SessionEvent)[]');
  });
});

interface Given {
  readonly server?: MethodFolder;
  readonly session?: MethodFolder;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly events?: Readonly<
    Record<string, { type: string; visibility?: 'internal'; fields?: Readonly<Record<string, JsonSchema>> }>
  >;
  readonly eventDefinitions?: Readonly<Record<string, JsonSchema>>;
}

function generated({ server = {}, session = {}, definitions = {}, events = {}, eventDefinitions = {} }: Given) {
  const ofEvents = Object.entries(events).flatMap(([name, { type, fields = {}, ...flags }]) => [
    [`${name}Event`, { ...object({ type: { const: type }, data: ref(`${name}Data`) }), ...flags }],
    [`${name}Data`, object(fields)],
  ]);
  const all = { anyOf: Object.keys(events).map((name) => ref(`${name}Event`)) };
  const texts = generateTypes({
    version: '1.2.3',
    api: { server, session, definitions },
    events: { definitions: { ...Object.fromEntries(ofEvents), ...eventDefinitions, SessionEvent: all } },
  });
  return { methods: texts['RuntimeMethods.ts'], events: texts['RuntimeEvents.ts'] };
}
