import type { ElicitationAnswer } from '../protocol/Answer.js';

/** Asks the user something through whoever answers the session's elicitations (protocol 3). */
export interface SessionUi {
  /**
   * Shows a form and resolves to what the user did with it.
   *
   * Rejects with CapabilityMissingError when nobody can show it, RpcError or ConnectionLostError.
   */
  readonly elicitation: (form: ElicitationForm) => Promise<ElicitationAnswer>;
  /** A question with yes or no; anything but a yes is false. Rejects as `elicitation`. */
  readonly confirm: (message: string) => Promise<boolean>;
  /** One of some options; `undefined` when the user picked none. Rejects as `elicitation`. */
  readonly select: (message: string, options: readonly string[]) => Promise<string | undefined>;
  /** A line of text; `undefined` when the user gave none. Rejects as `elicitation`. */
  readonly input: (message: string, options?: InputOptions) => Promise<string | undefined>;
}

/** A form: what it says, and a JSON schema of type `object` with its fields. */
export interface ElicitationForm {
  readonly message: string;
  readonly requestedSchema: Readonly<Record<string, unknown>>;
}

/** How a line of text is asked for. */
export interface InputOptions {
  /** The heading. */
  readonly title?: string;
  /** A line of help. */
  readonly description?: string;
  /** What stands in the field at first. */
  readonly default?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** What is checked by the form. */
  readonly format?: 'email' | 'uri' | 'date' | 'date-time';
}
