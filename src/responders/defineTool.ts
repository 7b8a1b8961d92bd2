import { checkObject } from './checkObject.js';
import { checkWith } from './checkWith.js';
import type { JsonSchema } from './JsonSchema.js';
import { jsonSchemaOf } from './jsonSchemaOf.js';
import { operatorOf } from './operatorOf.js';
import type { StandardSchema } from './StandardSchema.js';
import type { Tool } from './Tool.js';
import type { ToolDefinition } from './ToolDefinition.js';
import { toolOperator } from './toolOperator.js';
import type { UncheckedArguments } from './UncheckedArguments.js';

/**
 * Defines a tool that the model can call.
 *
 * With a Standard Schema (Zod, Valibot, ArkType, …) the handler gets its output, typed; arguments that do not fit never reach
 * it, but go back to the model with what was expected. With a plain JSON schema arguments are handed over as the model wrote them.
 *
 * @param name - Letters, digits, `_` and `-`, at most 64; unique in a session.
 * @example
 * ```ts
 * import { defineTool, ToolError, type ResponderConfig } from 'copilot-rx';
 *
 * const issues = new Map([['7', 'It does not start.']]);
 *
 * const lookUpIssue = defineTool('look_up_issue', {
 *   description: 'Gives the text of an issue.',
 *   parameters: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
 *   handler: ({ id }) => {
 *     const text = issues.get(String(id));
 *     if (text === undefined) throw new ToolError('There is no such issue. Known: 7.');
 *     return text;
 *   },
 * });
 *
 * export const config: ResponderConfig = { tools: [lookUpIssue] };
 * ```
 */
export function defineTool<Args>(name: string, definition: CheckedDefinition<Args>): Tool;
export function defineTool(name: string, definition: ToolDefinition<JsonSchema, UncheckedArguments>): Tool;
export function defineTool<Args>(name: string, definition: AnyDefinition<Args>): Tool {
  const { parameters, handler, flatten, ...said } = definition;
  return {
    name,
    ...said,
    ...parametersOf(name, definition),
    answerCalls: isChecked(definition)
      ? toolOperator(checkWith(definition.parameters), operatorOf(definition.handler, definition.flatten))
      : toolOperator(checkObject, operatorOf(definition.handler, definition.flatten)),
  };
}

/** A definition with a schema to check arguments with. */
export type CheckedDefinition<Args> = ToolDefinition<StandardSchema<Args>, Args> & {
  readonly parameters: StandardSchema<Args>;
};
type AnyDefinition<Args> = CheckedDefinition<Args> | ToolDefinition<JsonSchema, UncheckedArguments>;

function isChecked<Args>(definition: AnyDefinition<Args>): definition is CheckedDefinition<Args> {
  return definition.parameters !== undefined && '~standard' in definition.parameters;
}

function parametersOf<Args>(name: string, definition: AnyDefinition<Args>): { readonly parameters?: JsonSchema } {
  if (isChecked(definition)) return { parameters: jsonSchemaOf(name, definition.parameters) };
  const { parameters } = definition;
  return parameters === undefined ? {} : { parameters };
}
