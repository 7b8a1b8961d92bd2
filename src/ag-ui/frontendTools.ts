import type { ContentPart, Tool as AgUiTool, ToolMessage } from '@ag-ui/core';
import { BehaviorSubject, Observable } from 'rxjs';
import { ToolError } from '../errors/ToolError.js';
import type { AskContext } from '../responders/AskContext.js';
import { defineTool } from '../responders/defineTool.js';
import type { Tool } from '../responders/Tool.js';
import { randomId } from '../util/randomId.js';

/** The tools that run where the user is. */
export interface FrontendTools {
  /** Tools for the config of a session; whoever calls one waits for its result. */
  readonly toolsOf: (tools: readonly AgUiTool[]) => Tool[];
  /**
   * The calls that wait for their results.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  readonly pending$: Observable<readonly PendingCall[]>;
  /** Hands in the result of a waiting call. */
  readonly answer: (call: PendingCall, message: ToolMessage) => void;
}

/** A call that waits for its result. */
export interface PendingCall {
  /** Of its own: those of tool calls are the model's, and those of two sessions may be the same. */
  readonly id: string;
  readonly toolCallId: string;
  readonly sessionId: string;
}

/** Makes {@link FrontendTools}. */
export function frontendTools(): FrontendTools {
  const waiting = new Map<string, Waiting>();
  const pending = new BehaviorSubject<readonly PendingCall[]>([]);
  const tell = () => pending.next([...waiting.values()].map(({ call }) => call));
  const hold = (_: unknown, { toolCallId = '', sessionId }: AskContext) =>
    new Observable<unknown>((subscriber) => {
      const id = randomId();
      const settle = (message: ToolMessage) => {
        waiting.delete(id);
        tell();
        if (message.error !== undefined) return subscriber.error(new ToolError(message.error));
        subscriber.next(resultOf(message.content));
        subscriber.complete();
      };
      waiting.set(id, { call: { id, toolCallId, sessionId }, settle });
      tell();
      return () => {
        if (waiting.delete(id)) tell();
      };
    });
  return {
    // The user sees what their own page does, and has allowed it by being there.
    toolsOf: (tools) =>
      tools.map(({ name, description, parameters }) =>
        defineTool(name, {
          description,
          skipPermission: true,
          ...(parameters === undefined ? {} : { parameters: parameters as Record<string, unknown> }),
          handler: hold,
        }),
      ),
    pending$: pending.asObservable(),
    answer: ({ id }, message) => waiting.get(id)?.settle(message),
  };
}

interface Waiting {
  readonly call: PendingCall;
  readonly settle: (message: ToolMessage) => void;
}

/** As a tool of an MCP server would put it, where there are pictures. */
function resultOf(content: string | ContentPart[]): unknown {
  if (typeof content === 'string') return content;
  return {
    content: content.flatMap((part): readonly object[] => {
      if (part.type === 'text') return [{ type: 'text', text: part.text }];
      const { source } = part;
      if (source.type !== 'data') return [{ type: 'text', text: `(${part.type}: ${source.value})` }];
      return part.type === 'image' ? [{ type: 'image', data: source.value, mimeType: source.mimeType }] : [];
    }),
  };
}
