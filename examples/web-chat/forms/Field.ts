/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly isRequired: boolean;
  readonly kind: 'text' | 'number' | 'integer' | 'boolean' | 'choice' | 'choices';
  /** Of `choice` and `choices`. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What it starts with. */
  readonly initial: FieldValue;
  /** The type of the input of a text. */
  readonly inputType: 'text' | 'email' | 'url' | 'date' | 'datetime-local';
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** What stands in a field: a text, a tick, or several choices. */
export type FieldValue = string | boolean | readonly string[];
