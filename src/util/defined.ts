/** The properties that have a value: an optional property is left out rather than `undefined`. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
