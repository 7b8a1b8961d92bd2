import type { RunAgentInput } from '@ag-ui/core';
import { checkOptions, isObject, isOneOf, isString, isText, rulesFor } from '../protocol/checkOptions.js';
import { readFields } from '../util/readFields.js';

/**
 * Makes sure of a `RunAgentInput` that came from elsewhere, as far as it is used.
 *
 * @throws InvalidOptionsError
 */
export function readRunInput(value: unknown): RunAgentInput {
  checkOptions('RunAgentInput', value, [
    ['threadId!', isThreadId, 'must be 1 to 200 letters, digits, dots, underscores and hyphens'],
    ['runId!', isText, 'must be a text'],
    ['parentRunId', isText, 'must be a text'],
    ['messages!', isListOf(isMessage), 'must be a list of messages'],
    ['tools', isListOf(isTool), 'must be a list of tools'],
    ['context', isListOf(isContext), 'must be a list of texts with descriptions'],
    ['resume', isListOf(isEntry), 'must be a list of answers'],
  ]);
  // On the wire an absent list is an empty one.
  return { tools: [], context: [], ...(value as Omit<RunAgentInput, 'tools' | 'context'>) };
}

/** It becomes part of a session's id, and so of a path. */
function isThreadId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-][\w.-]{0,199}$/.test(value);
}

function isListOf(holds: (fields: Readonly<Record<string, unknown>>) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((item) => isObject(item) && holds(readFields(item)));
}

function isMessage({ id, role, content, toolCallId, toolCalls }: Readonly<Record<string, unknown>>): boolean {
  if (!isString(id) || !isString(role)) return false;
  if (role === 'tool' && !isString(toolCallId)) return false;
  if (role === 'assistant' && toolCalls !== undefined) return isListOf(isCall)(toolCalls);
  // The rest is of the agent, and only sent back.
  return (role !== 'user' && role !== 'tool') || isString(content) || isListOf(isPart)(content);
}

function isCall({ id, function: called }: Readonly<Record<string, unknown>>): boolean {
  return isString(id) && isString(readFields(called)['arguments']);
}

function isPart({ type, text, source }: Readonly<Record<string, unknown>>): boolean {
  if (type === 'text') return isString(text);
  const from = readFields(source);
  return isString(type) && isString(from['value']) && (from['type'] !== 'data' || isString(from['mimeType']));
}

function isTool({ name, description, parameters }: Readonly<Record<string, unknown>>): boolean {
  return isText(name) && isString(description) && (parameters === undefined || isObject(parameters));
}

function isContext(fields: Readonly<Record<string, unknown>>): boolean {
  return rulesFor(isString, '', 'description', 'value').every(([name, holds]) => holds(fields[name]));
}

function isEntry({ interruptId, status }: Readonly<Record<string, unknown>>): boolean {
  return isString(interruptId) && isOneOf('resolved', 'cancelled')(status);
}
