import type { Field, FieldValue } from './Field.js';

type Schema = Readonly<Record<string, unknown>>;

/** The fields that a form's JSON schema asks for. A property of a kind that no form can show is a line of text. */
export function fieldsOf(schema: Schema | undefined): readonly Field[] {
  const required = listOf(schema?.['required']);
  return Object.entries(recordOf(schema?.['properties'])).map(([name, given]) => {
    const property = recordOf(given);
    const kind = kindOf(property);
    const least = property[kind === 'text' ? 'minLength' : 'minimum'];
    const most = property[kind === 'text' ? 'maxLength' : 'maximum'];
    return {
      name,
      label: textOf(property['title']) ?? name,
      help: textOf(property['description']),
      isRequired: required.includes(name),
      kind,
      options: optionsOf(kind === 'choices' ? recordOf(property['items']) : property),
      initial: initialOf(property['default'], kind),
      inputType: inputTypes[textOf(property['format']) ?? ''] ?? 'text',
      least: typeof least === 'number' ? least : undefined,
      most: typeof most === 'number' ? most : undefined,
    };
  });
}

const inputTypes: Readonly<Record<string, Field['inputType']>> = {
  email: 'email',
  uri: 'url',
  date: 'date',
  'date-time': 'datetime-local',
};

function kindOf(property: Schema): Field['kind'] {
  if (optionsOf(property).length > 0) return 'choice';
  switch (property['type']) {
    case 'number':
    case 'integer':
    case 'boolean':
      return property['type'];
    case 'array':
      return 'choices';
    default:
      return 'text';
  }
}

function optionsOf(property: Schema): Field['options'] {
  const values = listOf(property['enum']);
  const names = listOf(property['enumNames']);
  if (values.length > 0) return values.map((value, index) => ({ value, label: names[index] ?? value }));
  const titled = property['oneOf'] ?? property['anyOf'];
  return (Array.isArray(titled) ? titled : []).map(recordOf).flatMap(({ const: value, title }) => {
    const text = textOf(value);
    return text === undefined ? [] : [{ value: text, label: textOf(title) ?? text }];
  });
}

function initialOf(value: unknown, kind: Field['kind']): FieldValue {
  if (kind === 'boolean') return value === true;
  if (kind === 'choices') return listOf(value);
  return typeof value === 'number' ? String(value) : (textOf(value) ?? '');
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

const recordOf = (value: unknown): Schema => (typeof value === 'object' && value !== null ? { ...value } : {});
