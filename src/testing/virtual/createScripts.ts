import { hasText } from '../../util/hasText.js';
import type { RunScript } from './RunScript.js';
import type { Prompt } from './Prompt.js';

/** Which prompts a script is for: a text that they contain, a pattern, or a predicate. */
export type PromptMatcher = string | RegExp | ((prompt: Prompt) => boolean);

/** The scripts of a virtual runtime: those for certain prompts, and those that are worked off in order. */
export interface Scripts {
  readonly when: (matcher: PromptMatcher, script: RunScript) => void;
  readonly next: (script: RunScript) => void;
  /** The script for a prompt; undefined when there is none. */
  readonly take: (prompt: Prompt) => RunScript | undefined;
}

/** Makes {@link Scripts}. */
export function createScripts(): Scripts {
  const rules: { readonly matcher: PromptMatcher; readonly script: RunScript }[] = [];
  const inOrder: RunScript[] = [];
  return {
    when: (matcher, script) => void rules.push({ matcher, script }),
    next: (script) => void inOrder.push(script),
    take: (prompt) => rules.find(({ matcher }) => matches(matcher, prompt))?.script ?? inOrder.shift(),
  };
}

function matches(matcher: PromptMatcher, prompt: Prompt): boolean {
  return typeof matcher === 'function' ? matcher(prompt) : hasText(prompt.text, matcher);
}
