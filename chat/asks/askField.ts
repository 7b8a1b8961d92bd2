import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Choice, Dialogs } from './Dialogs.js';

/** A field of a form. */
export interface Field {
  readonly name: string;
  /** Its JSON schema, as somebody else wrote it. */
  readonly schema: unknown;
  readonly isRequired: boolean;
}

/** Asks for one field, in the way that its schema calls for; `undefined`: left empty. */
export function askField(dialogs: Dialogs, { name, schema, isRequired }: Field): Observable<unknown> {
  const { title, description, type, items, default: preset, ...rest } = fieldsOf(schema);
  const message = [textOf(title) ?? name, textOf(description)].filter((text) => text !== undefined).join(': ');
  if (type === 'boolean') {
    const choices = [
      { name: 'Yes', value: true },
      { name: 'No', value: false },
    ];
    return dialogs.choose(message, preset === false ? choices.reverse() : choices);
  }
  if (type === 'array') return dialogs.chooseMany(message, choicesOf(fieldsOf(items), preset));
  const choices = choicesOf(rest, preset);
  if (choices.length > 0) return dialogs.choose(message, first(choices));
  const isNumber = type === 'number' || type === 'integer';
  const given = typeof preset === 'string' || typeof preset === 'number' ? { preset: String(preset) } : {};
  return dialogs
    .write(message, { ...given, check: (text) => problemOf(text, { type, isRequired, ...rest }) ?? true })
    .pipe(map((text) => (text === '' ? undefined : isNumber ? Number(text) : text)));
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `enum`, with `enumNames` if need be, or a list of constants with titles. */
function choicesOf(schema: Fields, preset: unknown): Choice<unknown>[] {
  const { enum: values, enumNames: names } = schema;
  const chosen = Array.isArray(preset) ? preset : [preset];
  const titled = [schema['oneOf'], schema['anyOf']].find(Array.isArray) as unknown[] | undefined;
  const listed: Choice<unknown>[] = Array.isArray(values)
    ? values.map((value, index) => ({ name: textOf(fieldsOf(names)[index]) ?? String(value), value: value as unknown }))
    : (titled ?? []).map((entry) => {
        const { const: value, title } = fieldsOf(entry);
        return { name: textOf(title) ?? String(value), value };
      });
  return listed.map((choice) => ({ ...choice, checked: chosen.includes(choice.value) }));
}

/** What is preset comes first. */
function first(choices: readonly Choice<unknown>[]): Choice<unknown>[] {
  return [...choices].sort((one, other) => Number(other.checked) - Number(one.checked));
}

function problemOf(
  text: string,
  field: Fields & { readonly type: unknown; readonly isRequired: boolean },
): string | undefined {
  if (text === '') return field.isRequired ? 'This one is needed.' : undefined;
  const { type, minimum, maximum, minLength, maxLength } = field;
  if (type === 'number' || type === 'integer') {
    const number = Number(text);
    if (text.trim() === '' || Number.isNaN(number)) return 'This wants a number.';
    if (type === 'integer' && !Number.isInteger(number)) return 'This wants a whole number.';
    return outside(number, minimum, maximum, '');
  }
  return outside(text.length, minLength, maxLength, ' characters');
}

function outside(value: number, least: unknown, most: unknown, unit: string): string | undefined {
  if (typeof least === 'number' && value < least) return `At least ${least}${unit}.`;
  if (typeof most === 'number' && value > most) return `At most ${most}${unit}.`;
  return undefined;
}
