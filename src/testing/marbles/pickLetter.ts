const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** A sign for a value that none of the others has: from a word about it, if possible. */
export function pickLetter(value: unknown, taken: ReadonlySet<string>): string {
  const word = wordFor(value);
  const isFree = (sign: string) => !taken.has(sign);
  if (isSign(word) && isFree(word)) return word;
  const small = `${word.toLowerCase()}${alphabet}`.match(/[a-z]/g) ?? [];
  const free = small.find(isFree) ?? small.map((letter) => letter.toUpperCase()).find(isFree);
  if (free !== undefined) return free;
  // Greek and what follows: TestScheduler reads any character.
  let code = 0x3b1;
  while (taken.has(String.fromCodePoint(code))) code += 1;
  return String.fromCodePoint(code);
}

/** One character that marbles have no other use for: the values of marbles without values are such letters. */
function isSign(word: string): boolean {
  return Array.from(word).length === 1 && !/[\s\-|#()^!]/.test(word);
}

/** `Hel` for its delta, `idle` for `session.idle`, `tool.execution_start` for that; or the text itself. */
function wordFor(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { type, kind, data } = value as { type?: unknown; kind?: unknown; data?: { deltaContent?: unknown } };
  if (typeof data?.deltaContent === 'string' && /[a-z]/i.test(data.deltaContent)) return data.deltaContent;
  if (typeof type === 'string') return type.replace(/^(session|assistant)\./, '');
  return typeof kind === 'string' ? kind : '';
}
