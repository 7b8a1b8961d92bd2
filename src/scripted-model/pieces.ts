/** How a builder's text becomes deltas: a string is cut after each word, a list is taken exactly as it is. */
export function pieces(content: string | readonly string[]): readonly string[] {
  return typeof content === 'string' ? (content.match(/\S+\s*|\s+/g) ?? []) : content;
}
