/** An object, before anything is known about it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value; none when it is no object. */
export function readFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
