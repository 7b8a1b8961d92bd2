/** A value as one would write it, without line breaks; what is deep inside is left out. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value !== 'object' || value === null) return `${value as number}`;
  if (isMatcher(value)) return value.toAsymmetricMatcher?.() ?? String(value);
  if ('message' in value && 'stack' in value) return shownError(value);
  if (depth > 2) return '…';
  const { constructor } = value as { constructor?: { name?: string } };
  const kind = constructor?.name ?? 'Object';
  if (Array.isArray(value)) return `[${value.map((one: unknown) => shown(one, depth + 1)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${shown(field, depth + 1)}`);
  const body = fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  return kind === 'Object' ? body : `${kind} ${value instanceof Date ? value.toISOString() : body}`;
}

function isMatcher(value: object): value is { toAsymmetricMatcher?: () => string } {
  return 'asymmetricMatch' in value;
}

function shownError({ name, code, message }: { name?: unknown; code?: unknown; message?: unknown }): string {
  return `${String(code ?? name)} ${JSON.stringify(message)}`;
}
