import type { Fields } from '../../util/readFields.js';
import { readTexts } from '../readTexts.js';
import type { EvenedParams } from './EvenedParams.js';

const source = /^(builtin|mcp|custom):/;

/** Protocol 2 takes plain names only, and with an allow list it does not look at the other. */
export function evenToolFilters({ availableTools, excludedTools, toolFilterPrecedence }: Fields): EvenedParams {
  const available = namesIn('availableTools', readTexts(availableTools));
  const excluded = namesIn('excludedTools', readTexts(excludedTools));
  const allowed =
    toolFilterPrecedence === 'available' ? available.names : available.names?.filter((name) => !excluded.has(name));
  return {
    params: {
      ...(allowed === undefined ? {} : { availableTools: allowed }),
      ...(excluded.names === undefined ? {} : { excludedTools: excluded.names }),
    },
    ignored: [...available.ignored, ...excluded.ignored],
  };
}

function namesIn(option: string, patterns: readonly string[] | undefined) {
  const names = patterns?.filter((pattern) => !isWild(pattern)).map((pattern) => pattern.replace(source, ''));
  return {
    names,
    has: (name: string) => names?.includes(name) === true,
    ignored: (patterns ?? []).filter(isWild).map((pattern) => `${option}: ${pattern}`),
  };
}

function isWild(pattern: string): boolean {
  return pattern.endsWith(':*');
}
