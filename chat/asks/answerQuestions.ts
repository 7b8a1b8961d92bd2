import type { ExitPlanModeAnswer, ExitPlanModeAsk, UserInputAnswer, UserInputAsk } from 'copilot-rx';
import { defer, map, of, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Terminal } from '../Terminal.js';
import { showMarkdown } from '../show/showMarkdown.js';
import type { Dialogs } from './Dialogs.js';

/** The model asks the user something: one of several answers, or words of their own. */
export function answerQuestion(dialogs: Dialogs, ask: UserInputAsk): Observable<UserInputAnswer> {
  const { question, choices = [], allowFreeform } = ask;
  const write = (message: string) => dialogs.write(message).pipe(map((answer) => ({ answer, wasFreeform: true })));
  if (choices.length === 0) return dialogs.alone(write(question));
  const own = { name: 'Something else …', value: undefined };
  const listed = choices.map((choice) => ({ name: choice, value: choice }));
  return dialogs.alone(
    dialogs
      .choose<string | undefined>(question, allowFreeform ? [...listed, own] : listed)
      .pipe(switchMap((answer) => (answer === undefined ? write('Your answer') : of({ answer, wasFreeform: false })))),
  );
}

/** The agent has a plan: it may be carried out in one of the ways it offers, or not, with words. */
export function answerPlan(terminal: Terminal, dialogs: Dialogs, ask: ExitPlanModeAsk): Observable<ExitPlanModeAnswer> {
  const { summary, planContent = '', actions, recommendedAction } = ask;
  const [first, ...others] = [...actions].sort(
    (one, other) => Number(other === recommendedAction) - Number(one === recommendedAction),
  );
  const offered = first === undefined ? [] : [first, ...others];
  const carried = offered.map((action) => ({ name: `Yes: ${action.replaceAll('_', ' ')}`, value: action }));
  const choices = [
    ...(carried.length === 0 ? [{ name: 'Yes', value: '' }] : carried),
    { name: 'No, and say what to change', value: undefined },
  ];
  return dialogs.alone(
    defer(() => {
      showMarkdown(terminal, `**The plan:** ${summary}\n\n${planContent}`);
      return dialogs.choose<string | undefined>('Carry out this plan?', choices);
    }).pipe(
      switchMap((action) => {
        if (action !== undefined) return of({ approved: true, ...(action === '' ? {} : { selectedAction: action }) });
        return dialogs
          .write('What should change?')
          .pipe(map((feedback) => ({ approved: false, ...(feedback === '' ? {} : { feedback }) })));
      }),
    ),
  );
}
