import type { Field, FieldValue } from '../../forms/Field.js';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';

/** A field of a form, with its label, its help and what is wrong with it. */
export interface FieldView {
  readonly element: HTMLElement;
  readonly read: () => FieldValue;
  readonly complain: (issue: string | undefined) => void;
  readonly focus: () => void;
}

export function fieldView(field: Field): FieldView {
  const id = `field-${(count += 1)}`;
  const help = el('p', { id: `${id}-help`, class: 'help', hidden: field.help === undefined }, field.help);
  const issue = el('p', { id: `${id}-issue`, class: 'note bad', hidden: true });
  const { control, read } = controlOf(field, id);
  const input = control instanceof HTMLFieldSetElement ? control.querySelector('input') : control;
  control.setAttribute('aria-describedby', `${id}-help ${id}-issue`);
  if (field.isRequired) input?.setAttribute('aria-required', 'true');
  const label = el('label', { for: id }, field.label, field.isRequired ? ' (needed)' : undefined);
  const parts = control instanceof HTMLFieldSetElement ? [control] : [label, control];
  return {
    element: el('div', { class: `field ${field.kind}` }, ...parts, help, issue),
    read,
    complain: (words) => {
      setText(issue, words ?? '');
      issue.hidden = words === undefined;
      control.setAttribute('aria-invalid', String(words !== undefined));
    },
    focus: () => input?.focus(),
  };
}

let count = 0;

interface Control {
  readonly control: HTMLInputElement | HTMLSelectElement | HTMLFieldSetElement;
  readonly read: () => FieldValue;
}

function controlOf(field: Field, id: string): Control {
  switch (field.kind) {
    case 'boolean': {
      const control = el('input', { id, type: 'checkbox', checked: field.initial === true });
      return { control, read: () => control.checked };
    }
    case 'choice':
      return choice(field, id);
    case 'choices':
      return choices(field, id);
    default:
      return line(field, id);
  }
}

function line({ kind, initial, inputType, least, most }: Field, id: string): Control {
  const isNumber = kind !== 'text';
  const control = el('input', {
    id,
    type: isNumber ? 'number' : inputType,
    value: String(initial),
    ...(isNumber ? { min: least, max: most, step: kind === 'integer' ? 1 : 'any' } : {}),
  });
  // a date and time is told with its zone
  const isMoment = inputType === 'datetime-local';
  const read = () => (isMoment && control.value !== '' ? new Date(control.value).toISOString() : control.value);
  return { control, read };
}

function choice({ options, initial }: Field, id: string): Control {
  const control = el(
    'select',
    { id },
    el('option', { value: '' }, 'Choose …'),
    ...options.map(({ value, label }) => el('option', { value, selected: value === initial }, label)),
  );
  return { control, read: () => control.value };
}

function choices({ label, options, initial }: Field, id: string): Control {
  const boxes = options.map(({ value }, index) =>
    el('input', {
      id: index === 0 ? id : undefined,
      type: 'checkbox',
      value,
      checked: Array.isArray(initial) && initial.includes(value),
    }),
  );
  const lines = boxes.map((box, index) => el('label', {}, box, options[index]?.label));
  const control = el('fieldset', {}, el('legend', {}, label), ...lines);
  return { control, read: () => boxes.filter(({ checked }) => checked).map(({ value }) => value) };
}
