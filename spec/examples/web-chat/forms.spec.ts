import { fieldsOf } from '../../../examples/web-chat/forms/fieldsOf.js';
import { readForm } from '../../../examples/web-chat/forms/readForm.js';

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', description: 'As on the card.', minLength: 2 },
    mail: { type: 'string', format: 'email' },
    guests: { type: 'integer', minimum: 1, maximum: 12, default: 2 },
    share: { type: 'number' },
    vegetarian: { type: 'boolean', default: true },
    place: { type: 'string', enum: ['in', 'out'], enumNames: ['Inside', 'Outside'] },
    size: { oneOf: [{ const: 's', title: 'Small' }, { const: 'l' }] },
    extras: { type: 'array', items: { enum: ['tea', 'cake'] } },
  },
  required: ['name', 'guests'],
};

describe('the fields of a form', () => {
  it('are made from its JSON schema', () => {
    expect(fieldsOf(schema)).toMatchObject([
      { name: 'name', label: 'Your name', help: 'As on the card.', kind: 'text', isRequired: true, least: 2 },
      { name: 'mail', label: 'mail', kind: 'text', inputType: 'email', isRequired: false },
      { name: 'guests', kind: 'integer', initial: '2', least: 1, most: 12, isRequired: true },
      { name: 'share', kind: 'number', initial: '' },
      { name: 'vegetarian', kind: 'boolean', initial: true },
      {
        name: 'place',
        kind: 'choice',
        options: [
          { value: 'in', label: 'Inside' },
          { value: 'out', label: 'Outside' },
        ],
      },
      {
        name: 'size',
        kind: 'choice',
        options: [
          { value: 's', label: 'Small' },
          { value: 'l', label: 'l' },
        ],
      },
      {
        name: 'extras',
        kind: 'choices',
        initial: [],
        options: [
          { value: 'tea', label: 'tea' },
          { value: 'cake', label: 'cake' },
        ],
      },
    ]);
  });

  it.each([undefined, {}, { properties: null }, { properties: { odd: 7 } }])('bear a schema such as %j', (odd) => {
    expect(() => fieldsOf(odd as never)).not.toThrow();
  });
});

describe('a form that is filled in', () => {
  const fields = fieldsOf(schema);

  it('gives its content, with numbers as numbers and without what is empty', () => {
    const values = {
      name: 'Ada',
      mail: '',
      guests: '3',
      share: '0.5',
      vegetarian: false,
      place: 'in',
      extras: ['tea'],
    };

    expect(readForm(fields, values)).toEqual({
      content: { name: 'Ada', guests: 3, share: 0.5, vegetarian: false, place: 'in', extras: ['tea'] },
    });
  });

  it('says what is wrong with which field', () => {
    expect(readForm(fields, { name: ' ', guests: '2.5', share: 'half', vegetarian: true })).toEqual({
      issues: { name: 'This is needed.', guests: 'This is to be a whole number.', share: 'This is to be a number.' },
    });
    expect(readForm(fields, { name: 'A', guests: '13' })).toEqual({
      issues: { name: 'At least 2 characters.', guests: 'At most 12.' },
    });
  });
});
