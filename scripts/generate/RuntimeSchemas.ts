import type { JsonSchema } from './JsonSchema.js';

/** What the runtime says of its own protocol. */
export interface RuntimeSchemas {
  /** The version of the CLI they come with. */
  readonly version: string;
  readonly api: ApiSchema;
  readonly events: EventsSchema;
}

/** `api.schema.json`: methods in folders, those of the server and those that name a session. */
export interface ApiSchema {
  readonly server: MethodFolder;
  readonly session: MethodFolder;
  readonly definitions: Definitions;
}

/** `session-events.schema.json`: the definition `SessionEvent` is a union of all. */
export interface EventsSchema {
  readonly definitions: Definitions;
}

export type Definitions = Readonly<Record<string, JsonSchema>>;

export interface MethodFolder {
  readonly [name: string]: MethodSchema | MethodFolder;
}

export interface MethodSchema {
  readonly rpcMethod: string;
  readonly params?: JsonSchema | null;
  readonly result?: JsonSchema | null;
  readonly visibility?: 'internal';
}
