import type { ModelMatcher, ModelPattern } from './ModelMatcher.js';
import type { ModelRequest } from './ModelRequest.js';

/** Whether a request is one of those that are meant. */
export function matches(matcher: ModelMatcher, request: ModelRequest): boolean {
  if (typeof matcher === 'function') return matcher(request);
  const { text, toolResult, tool, model }: ModelPattern = isText(matcher) ? { text: matcher } : matcher;
  return (
    (text === undefined ||
      (has(text, request.lastUserText) && (toolResult !== undefined || !bringsResults(request)))) &&
    (toolResult === undefined || request.toolResults.some(({ name }) => name === toolResult)) &&
    (tool === undefined || request.tools.includes(tool)) &&
    (model === undefined || (typeof model === 'string' ? model === request.model : has(model, request.model)))
  );
}

function isText(matcher: string | RegExp | ModelPattern): matcher is string | RegExp {
  return typeof matcher === 'string' || matcher instanceof RegExp;
}

function bringsResults({ toolResults }: ModelRequest): boolean {
  return toolResults.length > 0;
}

/** By `search`, since `test` of a RegExp with the flag `g` remembers where it was. */
function has(wanted: string | RegExp, text: string): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) >= 0;
}
