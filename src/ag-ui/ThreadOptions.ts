import type { RunAgentInput } from '@ag-ui/core';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { AskDesk } from '../serving/askDesk.js';
import type { ToAgUiOptions } from './ToAgUiOptions.js';

/** How runs are made of a session's turns. */
export interface ThreadOptions extends Pick<ToAgUiOptions, 'withState' | 'raw'> {
  /** Where the session's asks wait: its `responders` have to be in the session's config. With it, runs are interrupted by asks. */
  readonly desk?: AskDesk;
  /** How long a turn whose run was interrupted is held for an answer, in milliseconds. Default 10 minutes; then it is aborted. */
  readonly holdMs?: number;
  /** The prompt of a run; undefined when there is none. Default: `toPrompt`. */
  readonly prompt?: (input: RunAgentInput) => string | MessageOptions | undefined;
}
