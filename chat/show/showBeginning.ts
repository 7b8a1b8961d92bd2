import type { CopilotSession } from 'copilot-rx';
import { EMPTY, defer, switchMap, take } from 'rxjs';
import type { Observable } from 'rxjs';
import { clip } from '../screen/clip.js';
import { withoutControls } from '../screen/withoutControls.js';
import type { Opening } from '../openSession.js';
import type { World } from '../World.js';
import { showMarkdown } from './showMarkdown.js';

/**
 * Says which session this is. Of one that is gone on with, what was said last; its prompts are there for the up key.
 *
 * @stream cold · no replay · emits nothing and completes · errors with RpcError when the history is refused · unsubscribe stops waiting for it
 */
export function showBeginning(
  { terminal, stage, prompts }: World,
  opening: Opening,
  { state$, sessionId }: CopilotSession,
): Observable<never> {
  const { screen, paint } = terminal;
  return defer(() => {
    if (opening === 'new') {
      screen.print(`${paint.strong('copilot-rx')} ${paint.faint(`with ${stage.about}. /help, Ctrl-C`)}\n`, 'err');
      return EMPTY;
    }
    return state$.pipe(
      take(1),
      switchMap(({ messages }) => {
        screen.print(paint.faint(`Going on with session ${sessionId}, ${messages.length} messages.`), 'err');
        prompts.remember(messages.filter(({ role }) => role === 'user').map(({ content }) => content));
        const said = messages.filter(({ content }) => content !== '').slice(-2);
        for (const { role, content } of said) {
          if (role === 'assistant') showMarkdown(terminal, content);
          else screen.print(`\n${paint.faint(`› ${clip(withoutControls(content), screen.columns() - 4)}`)}`, 'err');
        }
        screen.print('', 'err');
        return EMPTY;
      }),
    );
  });
}
