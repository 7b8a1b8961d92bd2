/**
 * Whether two values are the same all the way down: own fields, elements, and kinds of objects. Kinds are told by name, so that
 * values of another realm, such as those that pass between jest and Node, can be equal. On the expected side an object with
 * a method `asymmetricMatch`, such as `expect.any(String)`, decides for itself.
 */
export function isEqual(actual: unknown, expected: unknown): boolean {
  return compare(actual, expected, []);
}

type Pair = readonly [object, object];

function compare(actual: unknown, expected: unknown, within: readonly Pair[]): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected) || kindOf(actual) !== kindOf(expected)) return false;
  // A circle is equal to another when all else is.
  if (within.some(([one, other]) => one === actual && other === expected)) return true;
  const pairs: readonly Pair[] = [...within, [actual, expected]];
  const [mine, theirs] = [partsOf(actual), partsOf(expected)];
  return (
    mine.size === theirs.size &&
    [...mine].every(([key, part]) => theirs.has(key) && compare(part, theirs.get(key), pairs))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isAsymmetric(value: unknown): value is { asymmetricMatch: (actual: unknown) => boolean } {
  return isObject(value) && 'asymmetricMatch' in value && typeof value.asymmetricMatch === 'function';
}

function kindOf(value: object): string {
  const { constructor } = value as { constructor?: unknown };
  return `${Object.prototype.toString.call(value)} ${typeof constructor === 'function' ? constructor.name : ''}`;
}

/** What a value consists of, by name: what its kind keeps inside, and its own fields. */
function partsOf(value: object): Map<unknown, unknown> {
  const fields = Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
  const parts = new Map<unknown, unknown>(fields.map((key) => [key, Reflect.get(value, key)]));
  switch (Object.prototype.toString.call(value)) {
    case '[object Error]':
      return parts.set('name', (value as Error).name).set('message', (value as Error).message);
    case '[object Date]':
      return parts.set(inside, (value as Date).getTime());
    case '[object RegExp]':
      return parts.set(inside, [(value as RegExp).source, (value as RegExp).flags]);
    case '[object Map]':
      return parts.set(inside, [...(value as Map<unknown, unknown>)]);
    case '[object Set]':
      return parts.set(inside, [...(value as Set<unknown>)]);
    case '[object ArrayBuffer]':
      return parts.set(inside, [...new Uint8Array(value as ArrayBuffer)]);
    default:
      return parts;
  }
}

const inside = Symbol('inside');
