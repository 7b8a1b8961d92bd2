import { BehaviorSubject, Observable, distinctUntilChanged, map } from 'rxjs';
import type { Answers } from '../protocol/Answer.js';
import type { AskContext } from '../responders/AskContext.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';
import { randomId } from '../util/randomId.js';
import type { DeskAsk, DeskAskKind } from './DeskAsk.js';
import { readAnswer } from './readAnswer.js';

/** Holds what the runtime asks until somebody elsewhere answers it. */
export interface AskDesk {
  /** Goes into the config of a session; of several, if you like. */
  readonly responders: Required<
    Pick<
      ResponderConfig,
      'onPermissionRequest' | 'onUserInputRequest' | 'onElicitationRequest' | 'onExitPlanModeRequest'
    >
  >;
  /**
   * What waits for an answer, oldest first. What is answered, or not waited for any more, is not in the next list.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  readonly open$: Observable<readonly DeskAsk[]>;
  /**
   * Answers an ask. False when nobody waits for it any more: it was answered, withdrawn or never asked.
   *
   * @throws InvalidOptionsError when the value is no answer to it; the ask goes on waiting.
   */
  readonly answer: (id: string, value: unknown) => boolean;
  /** Nobody will answer an ask: it gets the safe answer, which allows nothing. False when nobody waits for it any more. */
  readonly dismiss: (id: string) => boolean;
}

/**
 * Makes an {@link AskDesk}: permissions, questions, forms and plans wait on it for people who are elsewhere, such as in front of a web
 * page. Nothing is allowed meanwhile. To wait no longer than some time, put `withDeadline` and the responder into a `pipeline`.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { askDesk } from 'copilot-rx/web';
 *
 * const client = new CopilotClient();
 * const desk = askDesk();
 * const session = await client.createSession({ ...desk.responders });
 * desk.open$.subscribe((asks) => {
 *   for (const { id, kind } of asks) if (kind === 'permission') desk.answer(id, { decision: 'deny' });
 * });
 * await session.sendAndWait('Say hello in a shell.');
 * ```
 */
export function askDesk(): AskDesk {
  const waiting = new Map<string, Waiting>();
  const changes = new BehaviorSubject<readonly DeskAsk[]>([]);
  const tell = () => changes.next([...waiting.values()].map(({ ask }) => ask));
  const hold =
    <Output>(kind: DeskAskKind) =>
    (input: unknown, context: AskContext) =>
      new Observable<Output>((subscriber) => {
        const ask = askOf(kind, input, context);
        const take = () => {
          if (waiting.delete(ask.id)) tell();
        };
        const settle = (value: unknown) => {
          take();
          // Answers are read and made by the kind, which is the slot's.
          subscriber.next(value as Output);
          subscriber.complete();
        };
        waiting.set(ask.id, { ask, settle });
        tell();
        return take;
      });
  return {
    responders: {
      onPermissionRequest: hold('permission'),
      onUserInputRequest: hold('userInput'),
      onElicitationRequest: hold('elicitation'),
      onExitPlanModeRequest: hold('exitPlanMode'),
    },
    // By its value: who answers while a list is told makes a newer one, which is then told to some before this one.
    open$: changes.pipe(
      map(() => changes.value),
      distinctUntilChanged(),
    ),
    answer: (id, value) => {
      const found = waiting.get(id);
      found?.settle(readAnswer(found.ask, value));
      return found !== undefined;
    },
    dismiss: (id) => {
      const found = waiting.get(id);
      found?.settle(noAnswer[found.ask.kind]);
      return found !== undefined;
    },
  };
}

const noAnswer: { readonly [Kind in DeskAskKind]: Answers[Kind] } = {
  permission: { decision: 'deny', feedback: 'The user gave no answer.' },
  userInput: { answer: 'The user gave no answer.', wasFreeform: true },
  elicitation: { action: 'cancel' },
  exitPlanMode: { approved: false, feedback: 'The user gave no answer.' },
};

interface Waiting {
  readonly ask: DeskAsk;
  readonly settle: (value: unknown) => void;
}

function askOf(kind: DeskAskKind, input: unknown, { sessionId, toolCallId, agentId }: AskContext): DeskAsk {
  const ask = {
    id: randomId(),
    kind,
    sessionId,
    ...(toolCallId === undefined ? {} : { toolCallId }),
    ...(agentId === undefined ? {} : { agentId }),
    input,
  };
  // The slot's kind is the input's.
  return ask as DeskAsk;
}
