import type { ModelMatcher } from './ModelMatcher.js';

/** A matcher in words, for errors. */
export function describeMatcher(matcher: ModelMatcher): string {
  if (typeof matcher === 'function') return matcher.name === '' ? 'a function' : `function ${matcher.name}`;
  if (typeof matcher === 'string') return `"${matcher}"`;
  if (matcher instanceof RegExp) return String(matcher);
  const features = Object.entries(matcher).map(([name, wanted]) => `${name}: ${describeWanted(wanted)}`);
  return `{ ${features.join(', ')} }`;
}

function describeWanted(wanted: unknown): string {
  return typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
}
