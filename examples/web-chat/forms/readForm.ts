import type { Field, FieldValue } from './Field.js';

/** What a form says: its content, or what is wrong with which field. */
export type FormReading =
  { readonly content: Readonly<Record<string, unknown>> } | { readonly issues: Readonly<Record<string, string>> };

/** Reads what stands in the fields. What is optional and empty is left out. */
export function readForm(fields: readonly Field[], values: Readonly<Record<string, FieldValue>>): FormReading {
  const content: Record<string, unknown> = {};
  const issues: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.name] ?? '';
    const issue = issueOf(field, value);
    if (issue !== undefined) issues[field.name] = issue;
    else if (!isEmpty(value)) content[field.name] = isNumeric(field) ? Number(value) : value;
  }
  return Object.keys(issues).length > 0 ? { issues } : { content };
}

function issueOf(field: Field, value: FieldValue): string | undefined {
  if (isEmpty(value)) return field.isRequired ? 'This is needed.' : undefined;
  if (typeof value !== 'string') return undefined;
  if (!isNumeric(field)) return lengthIssue(field, value);
  const number = Number(value);
  if (!Number.isFinite(number)) return 'This is to be a number.';
  if (field.kind === 'integer' && !Number.isInteger(number)) return 'This is to be a whole number.';
  if (field.least !== undefined && number < field.least) return `At least ${field.least}.`;
  if (field.most !== undefined && number > field.most) return `At most ${field.most}.`;
  return undefined;
}

function lengthIssue({ least, most }: Field, { length }: string): string | undefined {
  if (least !== undefined && length < least) return `At least ${least} characters.`;
  if (most !== undefined && length > most) return `At most ${most} characters.`;
  return undefined;
}

const isNumeric = ({ kind }: Field) => kind === 'number' || kind === 'integer';

const isEmpty = (value: FieldValue) =>
  typeof value === 'string' ? value.trim() === '' : typeof value !== 'boolean' && value.length === 0;
