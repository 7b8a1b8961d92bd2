import type { ResumeEntry } from '@ag-ui/core';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { endOf } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { toAnswer } from './toAnswer.js';

/** An answer for the desk; without a value nobody answers. */
export interface ResumeAnswer {
  readonly id: string;
  readonly value?: unknown;
}

/**
 * What a run that goes on answers; or why it cannot, by the rules of AG-UI: all that is open has to be answered, at once, by what
 * fits. What was answered before may be answered again, and what is not open any more may be cancelled.
 */
export function checkResume(
  resume: readonly ResumeEntry[],
  open: readonly DeskAsk[],
  answered: ReadonlySet<string>,
): readonly ResumeAnswer[] | RunEnd {
  const missing = open.filter(({ id }) => !resume.some(({ interruptId }) => interruptId === id));
  if (missing.length > 0) {
    const ids = missing.map(({ id }) => id).join(', ');
    return refusal('INTERRUPT_UNANSWERED', `Answer all that is asked, or cancel it, before you go on: ${ids}.`);
  }
  const gone = resume.filter(
    ({ interruptId: id, status }) => status !== 'cancelled' && !answered.has(id) && !open.some((ask) => ask.id === id),
  );
  if (gone.length > 0) {
    const ids = gone.map(({ interruptId }) => interruptId).join(', ');
    return refusal('INTERRUPT_NOT_OPEN', `Not asked, or not any more: ${ids}. Cancel it to go on.`);
  }
  try {
    return open.map((ask) => answerOf(ask, resume));
  } catch (error) {
    return endOf(error);
  }
}

function refusal(code: string, message: string): RunEnd {
  return { type: 'failed', code, message };
}

function answerOf(ask: DeskAsk, resume: readonly ResumeEntry[]): ResumeAnswer {
  const entry = resume.find(({ interruptId }) => interruptId === ask.id);
  return entry?.status === 'resolved' ? { id: ask.id, value: toAnswer(ask, entry.payload as unknown) } : { id: ask.id };
}
