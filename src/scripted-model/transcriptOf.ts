import { lastUserTextOf } from './lastUserTextOf.js';
import type { ModelMessage } from './ModelMessage.js';
import type { ModelRequest } from './ModelRequest.js';

/**
 * The conversation as the model saw it, a short line for each thing that was said or done. The system message is left out, as
 * are the time and the reminders that the runtime puts around prompts; longer texts are cut.
 *
 * ```text
 * user: What is issue 7 about?
 * assistant → lookup_issue({"id":7})
 * tool lookup_issue: It does not start.
 * ```
 *
 * @example
 * ```ts
 * import { startScriptedModel, transcriptOf } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel('Hi.');
 * model.requests$.subscribe((request) => console.log(transcriptOf(request).join('\n')));
 * ```
 */
export function transcriptOf({ messages }: Pick<ModelRequest, 'messages'>): readonly string[] {
  const names = new Map(messages.flatMap(({ toolCalls }) => toolCalls.map(({ id, name }) => [id, name] as const)));
  return messages.flatMap((message) => linesOf(message, names));
}

const maxLength = 200;

function linesOf(message: ModelMessage, names: ReadonlyMap<string, string>): readonly string[] {
  const { role, text, toolCalls, toolCallId = '' } = message;
  if (role === 'system' || role === 'developer') return [];
  if (role === 'user') return [`user: ${short(lastUserTextOf([message]))}`];
  if (role === 'tool') return [`tool ${names.get(toolCallId) ?? toolCallId}: ${short(text)}`];
  const said = text === '' && toolCalls.length > 0 ? [] : [`${role}: ${short(text)}`];
  return [...said, ...toolCalls.map((call) => `${role} → ${call.name}(${short(call.arguments)})`)];
}

/** In one line. */
function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
