import { isEqual } from './isEqual.js';

/** A place where two values differ. */
export interface DifferingField {
  /** Such as `data.content`; empty for the values themselves. */
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

const most = 5;

/** Where two values differ, as deep inside as can be told; the first few places. */
export function differingFields(actual: unknown, expected: unknown, path = '', depth = 0): DifferingField[] {
  if (isEqual(actual, expected)) return [];
  if (!isPlain(actual) || !isPlain(expected) || depth > 4) return [{ path, actual, expected }];
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  const fields = keys.flatMap((key) =>
    differingFields(actual[key], expected[key], path === '' ? key : `${path}.${key}`, depth + 1),
  );
  // Dates and the like differ without fields.
  return fields.length === 0 ? [{ path, actual, expected }] : fields.slice(0, most);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !('asymmetricMatch' in value);
}
