/** Adds to the runtime's system message, replaces it, or changes sections of it (protocol 3). */
export type SystemMessageConfig = SystemMessageAppend | SystemMessageReplace | SystemMessageCustomize;

/** Adds `content` at the end of the runtime's own system message. */
export interface SystemMessageAppend {
  readonly mode?: 'append';
  readonly content: string;
}

/** `content` is the whole system message: guard rails and instructions of the runtime are gone. */
export interface SystemMessageReplace {
  readonly mode: 'replace';
  readonly content: string;
}

/** Changes some sections and keeps the others (protocol 3). Protocol 2 only adds the `content`. */
export interface SystemMessageCustomize {
  readonly mode: 'customize';
  readonly sections?: Readonly<Partial<Record<SystemMessageSectionId, SystemMessageSection>>>;
  /** Added at the end. */
  readonly content?: string;
}

/** What becomes of a section. With `transform` its text is handed to `onSystemMessageTransform`. */
export type SystemMessageSection =
  | { readonly action: 'replace' | 'append' | 'prepend'; readonly content: string }
  | { readonly action: 'remove' | 'preserve' | 'transform' };

/** The sections of the runtime's system message. */
export type SystemMessageSectionId =
  | 'preamble'
  | 'identity'
  | 'tone'
  | 'tool_efficiency'
  | 'environment_context'
  | 'code_change_rules'
  | 'guidelines'
  | 'safety'
  | 'tool_instructions'
  | 'custom_instructions'
  | 'runtime_instructions'
  | 'last_instructions';
