import type {
  AssistantDeltaData,
  AssistantMessageData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
  AssistantTurnData,
  AssistantTurnRetryData,
  AssistantUsageData,
  UsageRecordData,
} from './assistantEvents.js';
import type {
  AbortData,
  CompactionCompleteData,
  CompactionStartData,
  IdleData,
  ModelChangeData,
  SessionErrorData,
  SessionNoticeData,
  SessionShutdownData,
  SessionStartData,
  TitleChangedData,
  UsageInfoData,
  UserMessageData,
} from './conversationEvents.js';
import type { RuntimeEvents } from './generated/RuntimeEvents.js';
import type { PlanChangedData, TodosChangedData } from './planEvents.js';
import type { SessionCapabilities } from './SessionCapabilities.js';
import type {
  ShellOutputData,
  SubagentEndData,
  SubagentStartData,
  ToolCompleteData,
  ToolPartialResultData,
  ToolProgressData,
  ToolStartData,
} from './toolEvents.js';

/** The events described by hand. Sources: the runtime's event schema (1.0.102) and recorded traffic. */
export interface DescribedEventData {
  'session.start': SessionStartData;
  'session.resume': SessionStartData;
  'session.shutdown': SessionShutdownData;
  'session.idle': IdleData;
  'assistant.idle': IdleData;
  'session.error': SessionErrorData;
  'session.info': SessionNoticeData;
  'session.warning': SessionNoticeData;
  'session.title_changed': TitleChangedData;
  'session.model_change': ModelChangeData;
  'session.usage_info': UsageInfoData;
  'session.usage_record': UsageRecordData;
  'session.compaction_start': CompactionStartData;
  'session.compaction_complete': CompactionCompleteData;
  'session.todos_changed': TodosChangedData;
  'session.plan_changed': PlanChangedData;
  'capabilities.changed': SessionCapabilities;
  abort: AbortData;
  'user.message': UserMessageData;
  'assistant.turn_start': AssistantTurnData;
  'assistant.turn_end': AssistantTurnData;
  'assistant.turn_retry': AssistantTurnRetryData;
  'assistant.message_delta': AssistantDeltaData;
  'assistant.message': AssistantMessageData;
  'assistant.reasoning_delta': AssistantReasoningDeltaData;
  'assistant.reasoning': AssistantReasoningData;
  'assistant.usage': AssistantUsageData;
  'tool.execution_start': ToolStartData;
  'tool.execution_partial_result': ToolPartialResultData;
  'tool.execution_progress': ToolProgressData;
  'tool.shell_output': ShellOutputData;
  'tool.execution_complete': ToolCompleteData;
  'subagent.started': SubagentStartData;
  'subagent.completed': SubagentEndData;
  'subagent.failed': SubagentEndData;
}

/** From the name of an event to the shape of its data: all that the runtime's schema has, described by hand or generated. */
export interface SessionEventData extends DescribedEventData, Omit<RuntimeEvents, keyof DescribedEventData> {}
