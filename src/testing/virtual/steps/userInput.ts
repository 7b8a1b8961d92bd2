import type { Step } from '../Step.js';
import { tool } from './tool.js';

/** The model asks the user (tool `ask_user`), and waits. */
export function userInput(question: string, ...choices: readonly string[]): Step {
  return tool('ask_user', { question, ...(choices.length === 0 ? {} : { choices }) });
}
