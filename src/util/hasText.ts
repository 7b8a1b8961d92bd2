/** Whether a text has another in it, or fits a pattern. By `search`: `test` of a RegExp with the flag `g` remembers where it was. */
export function hasText(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) >= 0;
}
