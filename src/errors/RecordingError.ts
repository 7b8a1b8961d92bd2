import { CopilotError } from './CopilotError.js';

/**
 * A line of a recording makes no sense, so replaying ends there.
 *
 * Code `RECORDING_MALFORMED`.
 */
export class RecordingError extends CopilotError {
  readonly code = 'RECORDING_MALFORMED';

  constructor(
    /** The number of the line, from 1. */
    readonly line: number,
    reason: string,
    options?: { cause?: unknown },
  ) {
    super(
      `Line ${line} of the recording ${reason}. Expected what \`record\` writes, or an events.jsonl of the runtime.`,
      options,
    );
  }
}
