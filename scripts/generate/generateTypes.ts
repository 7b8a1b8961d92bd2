import { Declarations, declarationOf } from './Declarations.js';
import type { Definitions, RuntimeSchemas } from './RuntimeSchemas.js';
import { eventMap } from './eventMap.js';
import { methodMap } from './methodMap.js';

/** The text of the two generated files, before it is laid out. */
export interface GeneratedTypes {
  readonly 'RuntimeMethods.ts': string;
  readonly 'RuntimeEvents.ts': string;
}

const eventsModule = './RuntimeEvents.js';

/** Makes the types of all methods and events of a runtime. Names and shapes alone are taken from its schemas. */
export function generateTypes({ version, api, events }: RuntimeSchemas): GeneratedTypes {
  const ofEvents = new Declarations(events.definitions, ourOwn);
  const ofMethods = new Declarations(api.definitions, (name, file) => {
    if (ourOwn(name) !== undefined) return ourOwn(name);
    if (file === '') return isSame(name, api.definitions, ofEvents) ? eventsModule : undefined;
    ofEvents.refer(`#/definitions/${name}`);
    return eventsModule;
  });
  const runtimeEvents = eventMap(events, ofEvents);
  const runtimeMethods = methodMap(api, ofMethods);
  const head = (what: string) =>
    `/**\n * ${what} of the Copilot CLI ${version}, by the names and shapes of its own schema, without what that flags as\n` +
    ` * internal. Made by \`npm run generate\`; not to be edited.\n */\n`;
  return {
    'RuntimeMethods.ts': [
      ofMethods.printImports(),
      `${head('The methods')}export interface RuntimeMethods ${runtimeMethods}\n`,
      'type NoParams = Readonly<Record<string, never>>;\n',
      ofMethods.print(),
    ].join('\n'),
    'RuntimeEvents.ts': [
      `${head('The events')}export interface RuntimeEvents ${runtimeEvents}\n`,
      ofEvents.print(ofMethods.imported(eventsModule)),
    ].join('\n'),
  };
}

/** Some results hold events: these are typed as everywhere in this package. */
function ourOwn(name: string): string | undefined {
  return name === 'SessionEvent' ? '../SessionEvent.js' : undefined;
}

/** Whether a type of the methods is one of the events, too: the same text, and so are all that it mentions. */
function isSame(name: string, definitions: Definitions, declared: Declarations, seen = new Set<string>()): boolean {
  if (seen.has(name)) return true;
  seen.add(name);
  const mentioned = new Set<string>();
  const text = declarationOf(name, definitions[name] ?? {}, (ref) => {
    const [, mention = ''] = ref.split('#/definitions/');
    mentioned.add(mention);
    return mention;
  });
  return text === declared.get(name) && [...mentioned].every((other) => isSame(other, definitions, declared, seen));
}
