/** A value as one would write it, without line breaks; what is deep inside is left out. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value !== 'object' || value === null) return shownPlain(value as number | null);
  if ('asymmetricMatch' in value) return shownMatcher(value as { toAsymmetricMatcher?: () => string });
  if ('message' in value && 'stack' in value) return shownError(value);
  if (value instanceof RegExp) return String(value);
  if (depth > 2) return '…';
  if (Array.isArray(value)) return `[${value.map((one: unknown) => shown(one, depth + 1)).join(', ')}]`;
  const { constructor } = value as { constructor?: { name?: string } };
  const kind = constructor?.name ?? 'Object';
  const body = value instanceof Date ? value.toISOString() : shownFields(value, depth);
  return kind === 'Object' ? body : `${kind} ${body}`;
}

/** Numbers, symbols and the like, and nothing. */
function shownPlain(value: number | symbol | null | undefined): string {
  return String(value);
}

/** Such as `Any<String>`. */
function shownMatcher(matcher: { readonly toAsymmetricMatcher?: () => string }): string {
  return matcher.toAsymmetricMatcher?.() ?? '[matcher]';
}

function shownError({ name, code, message }: { name?: unknown; code?: unknown; message?: unknown }): string {
  return `${typeof code === 'string' ? code : shownName(name)} ${shown(message)}`;
}

function shownName(name: unknown): string {
  return typeof name === 'string' ? name : 'Error';
}

function shownFields(value: object, depth: number): string {
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${shown(field, depth + 1)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
