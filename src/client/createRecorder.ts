import type { Diagnostic } from '../protocol/Diagnostic.js';
import { secretsIn } from '../protocol/secretsIn.js';
import type { SessionOpening } from '../session/SessionHost.js';
import { record } from '../session/record.js';
import type { Recordable } from '../session/record.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import { appendLines } from './appendLines.js';
import type { LineSink } from './appendLines.js';

/** Writes the sessions of a client down. */
export interface Recorder {
  /** Writes a session down for as long as it lives. */
  readonly watch: (session: Recordable, opening: SessionOpening) => void;
  /** Resolves when all that was written so far is where it belongs, or cannot be. */
  readonly flush: () => Promise<void>;
}

/** Makes the {@link Recorder} that a client's options ask for, if they do. A failure is reported once, and ends all recording. */
export function createRecorder(
  { record: target, connectionToken, githubToken, env = process.env }: CopilotClientOptions,
  report: (diagnostic: Diagnostic) => void,
): Recorder | undefined {
  if (target === undefined) return undefined;
  let failed = false;
  const onError = (cause: unknown) => {
    if (failed) return;
    failed = true;
    report({
      level: 'error',
      code: 'recording-failed',
      message: 'The recording could not be written; it ends here.',
      cause,
    });
  };
  const sink: LineSink =
    typeof target === 'string' ? appendLines(target, onError) : { write: target, flush: () => Promise.resolve() };
  const write = (line: string) => {
    if (failed) return;
    try {
      sink.write(line);
    } catch (error) {
      onError(error);
    }
  };
  const ours = secretsIn({ connectionToken, githubToken, env });
  return {
    watch: (session, { protocol, params }) => {
      // The schema of a tool may well have a field by the name of a secret.
      const secrets = [...ours, ...secretsIn({ ...params, tools: undefined })];
      record(session, { protocol, settings: params, secrets }).subscribe(write);
    },
    flush: sink.flush,
  };
}
