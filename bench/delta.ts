/** A piece of a message. */
export interface Delta {
  readonly data: { readonly deltaContent: string };
}

/** The one filter. */
export function hasText({ data }: Delta): boolean {
  return data.deltaContent.length > 0;
}

/** The one map. */
export function textOf({ data }: Delta): string {
  return data.deltaContent;
}
