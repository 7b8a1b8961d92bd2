import { runInNewContext } from 'node:vm';
import { isEqual } from '../../../src/testing/marbles/isEqual.js';

class Point {
  constructor(readonly x: number) {}
}

const circle = () => {
  const self: { self?: unknown } = {};
  self.self = self;
  return self;
};

describe('isEqual', () => {
  it.each([
    ['numbers', NaN, NaN],
    ['texts', 'a', 'a'],
    ['nothing', undefined, undefined],
    ['objects, whatever the order of their fields', { a: 1, b: { c: [] } }, { b: { c: [] }, a: 1 }],
    ['lists', [1, [2]], [1, [2]]],
    ['instances', new Point(1), new Point(1)],
    ['dates', new Date(1), new Date(1)],
    ['patterns', /a/g, /a/g],
    ['maps', new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
    ['sets', new Set([1]), new Set([1])],
    ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    ['buffers', new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2]).buffer],
    ['errors', new TypeError('no'), new TypeError('no')],
    ['circles', circle(), circle()],
    ['values of another realm', runInNewContext('({ a: [new Date(1)] })'), { a: [new Date(1)] }],
    ['what a matcher accepts', { a: 'text', b: [1, 2] }, { a: expect.any(String), b: expect.arrayContaining([2]) }],
  ])('finds equal: %s', (_name, actual, expected) => {
    expect(isEqual(actual, expected)).toBe(true);
  });

  it.each([
    ['0 and -0', 0, -0],
    ['a number and a text', 1, '1'],
    ['null and an object', null, {}],
    ['a field too many', { a: 1, b: 2 }, { a: 1 }],
    ['a field too few', { a: 1 }, { a: 1, b: 2 }],
    ['a field that is undefined and none', { a: undefined }, {}],
    ['a deep difference', { a: { b: [1] } }, { a: { b: [2] } }],
    ['an instance and a plain object', new Point(1), { x: 1 }],
    ['a list and an object', [], {}],
    ['dates', new Date(1), new Date(2)],
    ['patterns', /a/g, /a/i],
    ['maps', new Map([['a', 1]]), new Map([['a', 2]])],
    ['sets', new Set([1]), new Set([2])],
    ['bytes', new Uint8Array([1]), new Uint8Array([2])],
    ['buffers', new Uint8Array([1]).buffer, new Uint8Array([2]).buffer],
    ['errors of different classes', new TypeError('no'), new RangeError('no')],
    ['errors with different messages', new Error('no'), new Error('yes')],
    ['functions', () => 1, () => 1],
    ['a circle and none', circle(), { self: {} }],
    ['what a matcher refuses', { a: 1 }, { a: expect.any(String) }],
    ['a matcher on the wrong side', expect.any(String), 'text'],
  ])('tells apart: %s', (_name, actual, expected) => {
    expect(isEqual(actual, expected)).toBe(false);
  });
});
