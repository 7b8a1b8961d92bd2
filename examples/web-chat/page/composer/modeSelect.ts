import type { AgentMode } from 'copilot-rx';
import { chatModes } from '../../shared/ChatMessage.js';
import type { ChatMessage } from '../../shared/ChatMessage.js';
import { el } from '../dom/el.js';

/** Whether the agent talks with you, only plans, or works alone. */
export interface ModeSelect {
  readonly element: HTMLElement;
  /** What goes with the next prompt: nothing, unless another mode is chosen than the session is in. */
  readonly chosen: () => Pick<ChatMessage, 'agentMode'>;
  readonly show: (mode: AgentMode | undefined) => void;
}

export function modeSelect(): ModeSelect {
  const options = chatModes.map((mode) => el('option', { value: mode }, words[mode]));
  const element = el('select', { 'aria-label': 'What the agent does', name: 'mode' }, ...options);
  let current: AgentMode = 'interactive';
  return {
    element,
    chosen: () => {
      const agentMode = chatModes.find((mode) => mode === element.value);
      return agentMode === undefined || agentMode === current ? {} : { agentMode };
    },
    show: (mode = 'interactive') => {
      if (mode === current) return;
      current = mode;
      element.value = mode;
    },
  };
}

const words = { interactive: 'Talk and work', plan: 'Plan first', autopilot: 'Autopilot' } as const;
