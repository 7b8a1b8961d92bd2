/** The properties that have a value: an optional property is left out rather than `undefined`. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  // By hand and not by way of `Object.entries`, which makes a list for each property: this is done for every ask.
  const kept: Partial<Record<string, unknown>> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept as Defined<Values>;
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
