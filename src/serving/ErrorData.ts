import { isCopilotError } from '../errors/CopilotError.js';
import type { CopilotError } from '../errors/CopilotError.js';
import type { CopilotErrorCode } from '../errors/CopilotErrorCode.js';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import { TurnError } from '../errors/TurnError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import { TurnInterruptedError } from '../errors/TurnInterruptedError.js';
import type { HeardOfTurn } from '../errors/TurnInterruptedError.js';
import { readFields } from '../util/readFields.js';

/** An error on its way to readers elsewhere: what a `CopilotError` says, and of others only that they were. */
export interface ErrorData {
  readonly code: CopilotErrorCode;
  readonly message: string;
  /** What the error of that code is made of. Exits of processes and causes stay here. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const shown = ['subject', 'issues', 'status', 'sessionId', 'messageId', 'error', 'started', 'reason', 'heard'];

/** An error as data. */
export function errorData(error: unknown): ErrorData {
  if (!isCopilotError(error)) return { code: 'REQUEST_REFUSED', message: 'It failed where the session is.' };
  const { code, message } = error;
  const details = Object.entries(error).filter(([name, value]) => shown.includes(name) && value !== undefined);
  return { code, message, details: Object.fromEntries(details) };
}

/** Data as an error, of the class that its code belongs to where there can be one. */
export function errorOf(data: unknown): CopilotError {
  const { code, message, details } = readFields(data);
  const fields = readFields(details);
  const [sessionId, messageId] = [String(fields['sessionId']), String(fields['messageId'])];
  switch (code) {
    case 'INVALID_OPTIONS':
      return new InvalidOptionsError(String(fields['subject']), (fields['issues'] ?? []) as readonly OptionIssue[]);
    case 'SESSION_CLOSED':
      return new SessionClosedError(sessionId);
    case 'CONNECTION_LOST':
      return new ConnectionLostError('it was lost where the session is', { cause: message });
    case 'TURN_FAILED':
      return new TurnError(sessionId, messageId, readFields(fields['error']) as unknown as RuntimeFailure);
    case 'TURN_ABORTED':
      return new TurnAbortedError(
        sessionId,
        messageId,
        fields['started'] === true,
        ...(typeof fields['reason'] === 'string' ? [fields['reason']] : []),
      );
    case 'TURN_INTERRUPTED':
      return new TurnInterruptedError(sessionId, readFields(fields['heard']) as unknown as HeardOfTurn, message);
    default:
      return new RequestRefusedError(
        typeof fields['status'] === 'number' ? fields['status'] : 500,
        typeof message === 'string' ? message : 'The answer makes no sense.',
      );
  }
}
