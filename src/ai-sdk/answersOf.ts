import { defined } from '../util/defined.js';
import type { ChatRequest } from './ChatRequest.js';

/** The answers in a chat request, by what they answer: those given to approvals, and those that were sent along. */
export function answersOf({ messages, answers = {} }: ChatRequest): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>(Object.entries(answers));
  for (const part of messages.at(-1)?.parts ?? []) {
    const { id, approved, reason } = approvalOf(part);
    if (typeof id !== 'string' || typeof approved !== 'boolean' || found.has(id)) continue;
    const feedback = typeof reason === 'string' && reason !== '' ? reason : undefined;
    found.set(id, approved ? { decision: 'allow' } : { decision: 'deny', ...defined({ feedback }) });
  }
  return found;
}

/** Of a part whose approval was answered. */
function approvalOf(part: object): { readonly id?: unknown; readonly approved?: unknown; readonly reason?: unknown } {
  const isAnswered = 'approval' in part && 'state' in part && part.state === 'approval-responded';
  return isAnswered && typeof part.approval === 'object' && part.approval !== null ? part.approval : {};
}
