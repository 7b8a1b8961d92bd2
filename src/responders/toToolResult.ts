import type { ToolResult } from '../protocol/ToolResult.js';
import { fromMcpResult, isMcpResult } from './fromMcpResult.js';

/**
 * Puts what a handler gives into the form the runtime wants: text stays, a full result stays, that of an MCP tool is
 * translated, nothing is an empty success, and anything else becomes JSON. Throws when it cannot become JSON.
 */
export function toToolResult(value: unknown): ToolResult {
  if (value === undefined || value === null) return success('');
  if (typeof value === 'string') return success(value);
  if (isToolResult(value)) return { ...value, resultType: value.resultType ?? 'success' };
  if (isMcpResult(value)) return fromMcpResult(value);
  return success(toJson(value));
}

function success(textResultForLlm: string): ToolResult {
  return { resultType: 'success', textResultForLlm };
}

type PartialResult = Omit<ToolResult, 'resultType'> & Partial<Pick<ToolResult, 'resultType'>>;

function isToolResult(value: unknown): value is PartialResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'textResultForLlm' in value &&
    typeof value.textResultForLlm === 'string'
  );
}

function toJson(value: unknown): string {
  // Functions and symbols have no JSON, which the types of JSON.stringify do not tell.
  const json: unknown = JSON.stringify(value);
  if (typeof json !== 'string') throw new TypeError(`A tool returned a ${typeof value}, which has no JSON.`);
  return json;
}
