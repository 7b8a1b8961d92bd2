import type { CompactionCompleteData, CompactionStartData } from '../../../protocol/conversationEvents.js';
import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** Compaction of the history begins, or is complete. */
export function compaction(phase: 'start', data?: CompactionStartData): Step;
export function compaction(phase: 'complete', data?: Partial<CompactionCompleteData>): Step;
export function compaction(phase: 'start' | 'complete', data: object = {}): Step {
  return doing(`compaction ${phase}`, (agent) =>
    phase === 'start'
      ? agent.emit('session.compaction_start', data)
      : agent.emit('session.compaction_complete', { success: true, ...data }),
  );
}
