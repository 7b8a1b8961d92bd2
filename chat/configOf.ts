import type { SessionConfig } from 'copilot-rx';
import { answerForm } from './asks/answerForm.js';
import { answerPermissions } from './asks/answerPermissions.js';
import type { Allowance } from './asks/answerPermissions.js';
import { answerPlan, answerQuestion } from './asks/answerQuestions.js';
import type { Dialogs } from './asks/Dialogs.js';
import type { Stage } from './stage/Stage.js';
import type { Terminal } from './Terminal.js';

/** The config of a session whose questions go to a terminal. Where nobody sits, the model is not told that it may ask. */
export function configOf(terminal: Terminal, dialogs: Dialogs, stage: Stage, allowance: Allowance): SessionConfig {
  return {
    ...stage.session,
    streaming: true,
    clientName: 'copilot-rx-chat',
    onPermissionRequest: answerPermissions(terminal, dialogs, allowance),
    ...(terminal.isAttended
      ? {
          onUserInputRequest: (ask) => answerQuestion(dialogs, ask),
          onElicitationRequest: (ask) => answerForm(terminal, dialogs, ask),
          onExitPlanModeRequest: (ask) => answerPlan(terminal, dialogs, ask),
        }
      : {}),
  };
}
