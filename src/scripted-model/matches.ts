import { hasText } from '../util/hasText.js';
import type { ModelMatcher, ModelPattern } from './ModelMatcher.js';
import type { ModelRequest } from './ModelRequest.js';

/** Whether a request is one of those that are meant. */
export function matches(matcher: ModelMatcher, request: ModelRequest): boolean {
  if (typeof matcher === 'function') return matcher(request);
  const { text, toolResult, tool, model }: ModelPattern = isText(matcher) ? { text: matcher } : matcher;
  return (
    (text === undefined ||
      (hasText(request.lastUserText, text) && (toolResult !== undefined || !bringsResults(request)))) &&
    (toolResult === undefined || request.toolResults.some(({ name }) => name === toolResult)) &&
    (tool === undefined || request.tools.includes(tool)) &&
    (model === undefined || (typeof model === 'string' ? model === request.model : hasText(request.model, model)))
  );
}

function isText(matcher: string | RegExp | ModelPattern): matcher is string | RegExp {
  return typeof matcher === 'string' || matcher instanceof RegExp;
}

function bringsResults({ toolResults }: ModelRequest): boolean {
  return toolResults.length > 0;
}
