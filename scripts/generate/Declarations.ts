import type { JsonSchema } from './JsonSchema.js';
import type { Definitions } from './RuntimeSchemas.js';
import { typeOf } from './typeOf.js';

/** The module that has a type; undefined when the type is to be declared. */
export type ImportFrom = (name: string, schemaFile: string) => string | undefined;

/** The named types of one file: what its map mentions, and what these mention, each once. */
export class Declarations {
  readonly #texts = new Map<string, string>();
  readonly #imports = new Map<string, Set<string>>();
  readonly #definitions: Definitions;
  readonly #importFrom: ImportFrom;

  constructor(definitions: Definitions, importFrom: ImportFrom) {
    this.#definitions = definitions;
    this.#importFrom = importFrom;
  }

  /** The name behind a `$ref`, which is declared or imported from now on. */
  readonly refer = (ref: string): string => {
    const [file = '', name = ''] = ref.split('#/definitions/');
    const from = this.#importFrom(name, file);
    if (from === undefined) return this.declare(name, this.#definitions[name] ?? {});
    this.#imports.set(from, this.imported(from).add(name));
    return name;
  };

  /** Declares a type by a name, unless it is declared already. */
  declare(name: string, schema: JsonSchema): string {
    if (this.#texts.has(name)) return name;
    // Before its text is known, since types may mention themselves.
    this.#texts.set(name, '');
    this.#texts.set(name, declarationOf(name, schema, this.refer));
    return name;
  }

  /** The text of a declaration. */
  get(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** What is imported from a module. */
  imported(from: string): Set<string> {
    return this.#imports.get(from) ?? new Set();
  }

  /** The import declarations. */
  printImports(): string {
    return [...this.#imports]
      .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';\n`)
      .sort()
      .join('');
  }

  /** All declarations by name, those named in `exported` with `export`. */
  print(exported: ReadonlySet<string> = new Set()): string {
    const names = [...this.#texts.keys()].sort();
    return names.map((name) => `${exported.has(name) ? 'export ' : ''}${this.get(name)}\n`).join('\n');
  }
}

/** An interface where there are fields, else an alias. */
export function declarationOf(name: string, schema: JsonSchema, refer: (ref: string) => string): string {
  const type = typeOf(schema, refer);
  return schema.type === 'object' && type.startsWith('{\n') ? `interface ${name} ${type}` : `type ${name} = ${type};`;
}
