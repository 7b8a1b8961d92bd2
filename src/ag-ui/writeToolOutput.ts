import type { Metadata } from '@ag-ui/core';
import type { ToolCompleteData } from '../protocol/toolEvents.js';
import { defined } from '../util/defined.js';
import { closeCall } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import type { Lane, ShownCall } from './TurnMemory.js';

/** What a tool printed so far, or a line about how far it is. */
export function writeProgress(
  { memory, show }: RunScope,
  lane: Lane,
  toolCallId: string,
  news: Pick<ShownCall, 'output' | 'progress'>,
): void {
  const call = memory.calls.get(toolCallId);
  // The output comes twice at times.
  if (call === undefined || call.state === 'answered' || isOld(call, news)) return;
  Object.assign(call, defined(news));
  const { output, progress } = call;
  show({
    type: 'ACTIVITY_SNAPSHOT',
    messageId: memory.ids.of('activity', undefined, `${toolCallId}-progress`),
    activityType: 'copilot-rx:tool',
    content: { toolCallId: call.id, toolName: call.name, ...defined({ output, progress }) },
    ...lane.tag,
  });
}

/** What a tool call came to, as the model reads it. */
export function writeResult(scope: RunScope, lane: Lane, data: ToolCompleteData): void {
  const { toolCallId, success, result, error } = data;
  const { memory, show } = scope;
  const call = memory.calls.get(toolCallId);
  // Nobody was shown that it was called.
  if (call === undefined || call.state === 'answered') return;
  closeCall(scope, call, 'answered');
  const content = success ? result?.content : (error?.message ?? result?.content);
  show({
    type: 'TOOL_CALL_RESULT',
    messageId: memory.ids.of('result', undefined, `${toolCallId}-result`),
    toolCallId: call.id,
    content: content ?? '',
    ...metadataOf(data),
    ...lane.tag,
  });
}

function isOld(call: ShownCall, news: Pick<ShownCall, 'output' | 'progress'>): boolean {
  return (news.output ?? call.output) === call.output && (news.progress ?? call.progress) === call.progress;
}

/** What AG-UI has no field for. */
function metadataOf({ success, result, error }: ToolCompleteData): { metadata?: Metadata } {
  const detail = result?.detailedContent === result?.content ? undefined : result?.detailedContent;
  const said = defined({ failed: success ? undefined : true, code: error?.code, detail });
  return Object.keys(said).length === 0 ? {} : { metadata: { 'copilot-rx': said } };
}
