import type { BinaryToolResult, ToolResult } from '../protocol/ToolResult.js';
import type { McpContent, McpToolResult } from './McpToolResult.js';

/** Whether a value is the result of an MCP tool: a list of content, each item with a type. */
export function isMcpResult(value: unknown): value is McpToolResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    Array.isArray(value.content) &&
    value.content.every((item: unknown) => typeof item === 'object' && item !== null && 'type' in item)
  );
}

/** The result of an MCP tool as one of ours: texts are joined by lines, pictures and files go along. */
export function fromMcpResult({ content, structuredContent, isError = false }: McpToolResult): ToolResult {
  const texts = content.flatMap(textsOf);
  const binaries = content.flatMap(binariesOf);
  const text =
    texts.length === 0 && structuredContent !== undefined ? JSON.stringify(structuredContent) : texts.join('\n');
  return {
    resultType: isError ? 'failure' : 'success',
    textResultForLlm: text,
    ...(binaries.length === 0 ? {} : { binaryResultsForLlm: binaries }),
  };
}

function textsOf(item: McpContent): string[] {
  if (item.type === 'text') return [item.text ?? ''];
  if (item.type === 'resource_link') return [item.uri ?? ''];
  return item.type === 'resource' && item.resource?.text !== undefined ? [item.resource.text] : [];
}

function binariesOf({ type, data, mimeType, resource }: McpContent): BinaryToolResult[] {
  if ((type === 'image' || type === 'audio') && data !== undefined) {
    return [{ type: type === 'image' ? 'image' : 'resource', data, mimeType: mimeType ?? unknownType }];
  }
  if (type !== 'resource' || resource?.blob === undefined) return [];
  return [
    { type: 'resource', data: resource.blob, mimeType: resource.mimeType ?? unknownType, description: resource.uri },
  ];
}

const unknownType = 'application/octet-stream';
