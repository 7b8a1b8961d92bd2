import type { AskKind, AskOf } from '../../protocol/Ask.js';
import type { SessionEventType } from '../../protocol/SessionEvent.js';
import type { SessionEventData } from '../../protocol/SessionEventData.js';
import { toEndWith } from './toEndWith.js';
import type { Ending } from './toEndWith.js';
import { toHaveAsked } from './toHaveAsked.js';
import { toHaveEmitted } from './toHaveEmitted.js';
import { toHaveText } from './toHaveText.js';
import { toHaveToolCall } from './toHaveToolCall.js';

/**
 * The matchers of this package, for `expect.extend` of jest or vitest. Importing `copilot-rx/testing/jest`,
 * `copilot-rx/testing/jest-globals` or `copilot-rx/testing/vitest` does that, and types them.
 *
 * @example
 * ```ts
 * import { copilotMatchers } from 'copilot-rx/testing';
 *
 * declare const expect: { extend: (matchers: object) => void };
 *
 * expect.extend(copilotMatchers);
 * ```
 */
export const copilotMatchers = {
  /** A tool was called. */
  toHaveToolCall,
  /** The agent was done, was aborted, or failed. */
  toEndWith,
  /** There is an event of a type. */
  toHaveEmitted,
  /** The main agent's answer is a text. */
  toHaveText,
  /** The runtime asked something. */
  toHaveAsked,
};

/** What `expect(events)` can do with the matchers of this package; `events` are what `toArray()` makes of a turn. */
export interface CopilotMatchers<R = void> {
  /**
   * A tool was called, by the agent or one of its sub-agents.
   *
   * @param args - The arguments it was called with, or some of them.
   */
  toHaveToolCall: (toolName: string, args?: unknown) => R;
  /** The agent was done (`idle`), was aborted, or failed; or the last event is of a type. */
  toEndWith: (ending: Ending) => R;
  /**
   * There is an event of a type.
   *
   * @param data - What is in its data, or a part of it.
   */
  toHaveEmitted: <Type extends SessionEventType>(type: Type, data?: Partial<SessionEventData[Type]>) => R;
  /** The main agent's answer is a text, or matches a pattern. */
  toHaveText: (text: string | RegExp) => R;
  /**
   * The runtime asked something. For what `toArray()` makes of `session.asks$`.
   *
   * @param fields - Some fields of the ask.
   */
  toHaveAsked: <Kind extends AskKind>(kind: Kind, fields?: Partial<AskOf<Kind>>) => R;
}
