import type { DeskAsk } from 'copilot-rx/web';
import type { AnsweringOne } from './Answering.js';
import { elicitationCard } from './elicitationCard.js';
import { permissionCard } from './permissionCard.js';
import { planCard } from './planCard.js';
import { userInputCard } from './userInputCard.js';

/** The card for one ask. */
export function askView(ask: DeskAsk, answer: AnsweringOne): HTMLElement {
  switch (ask.kind) {
    case 'permission':
      return permissionCard(ask.input, answer);
    case 'userInput':
      return userInputCard(ask.input, answer);
    case 'elicitation':
      return elicitationCard(ask.input, answer);
    case 'exitPlanMode':
      return planCard(ask.input, answer);
  }
}
