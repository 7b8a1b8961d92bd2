import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import {
  checkOptions,
  isFlag,
  isHttpUrl,
  isObject,
  isOneOf,
  isPositive,
  isString,
  isText,
  isTextList,
  isTextRecord,
  isWithin,
  issuesIn,
  rulesFor,
  type OptionRule,
} from '../../src/protocol/checkOptions.js';

const rules: readonly OptionRule[] = [
  ['name', isText, 'must be a text'],
  ['deep.flag', isFlag, 'must be true or false'],
];

describe('checkOptions', () => {
  it.each([[{}], [{ name: 'n', deep: { flag: false } }], [{ name: undefined, deep: {} }], [{ other: 1 }]])(
    'lets %p pass',
    (options) => {
      expect(issuesOf(options)).toEqual([]);
    },
  );

  it('lists all that is wrong, by dotted path', () => {
    expect(issuesOf({ name: 1, deep: { flag: 'yes' } })).toEqual([
      { path: 'name', expected: 'must be a text' },
      { path: 'deep.flag', expected: 'must be true or false' },
    ]);
  });

  it('never shows the value, which may be a secret', () => {
    expect(() => checkOptions('things', { name: ['hunter2'] }, rules)).toThrow(
      'Invalid things: `name` must be a text.',
    );
  });

  it('wants what is marked as required, and says where, as part of others', () => {
    const required = rulesFor(isText, 'must be a text', 'name!', 'deep.name!', 'other');
    expect(issuesIn({ other: '' }, required, 'things[0]')).toEqual(
      ['name', 'deep.name', 'other'].map((path) => ({ path: `things[0].${path}`, expected: 'must be a text' })),
    );
    expect(issuesIn({ name: 'n', deep: { name: 'd' } }, required)).toEqual([]);
    expect(issuesIn(null, required, 'things[0]')).toEqual([{ path: 'things[0]', expected: 'must be an object' }]);
  });

  it('takes null for a value', () => {
    expect(issuesOf({ name: null })).toHaveLength(1);
  });

  it('looks at own options only', () => {
    const inherited = Object.create({ name: 1 }) as object;

    expect(issuesOf(inherited)).toEqual([]);
    expect(() => checkOptions('things', {}, [['constructor', isText, 'must be a text']])).not.toThrow();
  });

  it('does not look into what is no object', () => {
    expect(issuesOf({ deep: 'text' })).toEqual([]);
    expect(issuesOf({ deep: [1] })).toEqual([]);
  });

  it.each([[undefined], [null], ['text'], [1]])('refuses %p for options', (options) => {
    expect(issuesOf(options)).toEqual([{ path: '', expected: 'must be an object' }]);
  });
});

describe('the predicates', () => {
  it.each([
    ['isObject', isObject, [{}, Object.create(null)], [null, [], 'x', undefined]],
    ['isText', isText, ['x', ' '], ['', 1, null, ['x']]],
    ['isTextList', isTextList, [[], ['a', 'b']], ['a', [''], [1], { 0: 'a', length: 1 }]],
    ['isFlag', isFlag, [true, false], [0, 'true', null]],
    ['isOneOf', isOneOf('a', 'b'), ['a', 'b'], ['c', '', 1, ['a']]],
    ['isString', isString, ['', 'x'], [1, null, ['x']]],
    ['isTextRecord', isTextRecord, [{}, { a: '' }], [{ a: 1 }, ['a'], null]],
    ['isHttpUrl', isHttpUrl, ['http://a', 'HTTPS://a/b'], ['a', 'ftp://a', 'http://', 1]],
    ['isPositive', isPositive, [0.1, 1], [0, -1, NaN, '1', null]],
    ['isWithin', isWithin(0, 1), [0, 0.5, 1], [-0.1, 1.1, NaN, '0', null]],
  ])('%s', (_name, holds, good, bad) => {
    expect(good.map((value: unknown) => holds(value))).toEqual(good.map(() => true));
    expect(bad.map((value: unknown) => holds(value))).toEqual(bad.map(() => false));
  });
});

function issuesOf(options: unknown) {
  try {
    checkOptions('things', options, rules);
    return [];
  } catch (error) {
    if (error instanceof InvalidOptionsError) return error.issues;
    throw error;
  }
}
