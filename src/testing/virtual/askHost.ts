import { EMPTY, Observable, defer } from 'rxjs';
import type { Answer, Answers } from '../../protocol/Answer.js';
import type { Ask, AskKind } from '../../protocol/Ask.js';
import type { OpenAsk } from '../../wire/OpenAsk.js';
import type { AskFields } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** Kinds that are told by an event to all clients of a session, and the event that tells their end. */
const broadcasts: Readonly<Partial<Record<AskKind, readonly [requested: string, completed: string]>>> = {
  tool: ['external_tool.requested', 'external_tool.completed'],
  permission: ['permission.requested', 'permission.completed'],
  elicitation: ['elicitation.requested', 'elicitation.completed'],
  command: ['command.execute', 'command.completed'],
};

/**
 * Asks the host of a session, and waits for as long as it takes.
 *
 * @stream cold · no replay · emits the answer and completes · never errors · unsubscribe withdraws the ask
 */
export function askHost<Kind extends AskKind>(
  port: VirtualSessionPort,
  kind: Kind,
  fields: AskFields<Kind>,
  agentId?: string,
): Observable<Answers[Kind]> {
  return new Observable((subscriber) => {
    const { sessionId, desk, emit, open, dialect, post } = port;
    const id = port.nextId('ask');
    // Protocol 2 has no broadcasts: there every ask is a request.
    const told = dialect.version === 2 ? undefined : broadcasts[kind];
    const settle = (value: Answers[Kind]) => {
      if (told !== undefined) {
        open.delete(id);
        emit(told[1], completedData(kind, id, fields, value), envelopeOf(agentId));
      }
      const goOn = () => {
        subscriber.next(value);
        subscriber.complete();
      };
      // What comes of a tool is told after the answers to all the others that are there.
      if (kind === 'tool') post(goOn);
      else goOn();
    };
    const opened = openAsk(kind, { ...fields, id, sessionId, mustAnswer: told === undefined }, agentId, settle, port);
    if (told !== undefined) {
      open.set(id, { completed: told[1], data: cancelledData(kind, id, fields) });
      emit(told[0], requestedData(kind, id, fields), envelopeOf(agentId));
    }
    post(() => {
      if (!subscriber.closed) desk.open(opened);
    });
    return () => {
      open.delete(id);
      desk.withdrawOne(sessionId, id);
    };
  });
}

/** The fields are those of the kind, so together they are an ask of it, and what answers it is its answer. */
function openAsk<Kind extends AskKind>(
  kind: Kind,
  envelope: { readonly mustAnswer: boolean },
  agentId: string | undefined,
  settle: (value: Answers[Kind]) => void,
  port: VirtualSessionPort,
): OpenAsk {
  const ask = { ...envelope, kind, ...envelopeOf(agentId) } as unknown as Ask;
  const deliver = (value: Answers[Kind]) =>
    defer(() => {
      port.told({ ask, value } as Answer);
      settle(value);
      return EMPTY;
    });
  const decline = () => settle(declined[kind]);
  return { ask, deliver, ...(envelope.mustAnswer ? { decline } : {}) } as unknown as OpenAsk;
}

/** The safe default of what is a request. */
const declined: { readonly [Kind in AskKind]: Answers[Kind] } = {
  tool: { textResultForLlm: 'Nobody is there to run this tool.', resultType: 'failure' },
  permission: { decision: 'deny', feedback: 'Nobody could be asked.' },
  userInput: { answer: '', wasFreeform: true },
  hook: undefined,
  elicitation: { action: 'cancel' },
  exitPlanMode: { approved: false },
  command: {},
  systemMessage: { sections: {} },
  bearerToken: { error: 'Nobody is there to give a token.' },
};

function envelopeOf(agentId: string | undefined): { agentId?: string } {
  return agentId === undefined ? {} : { agentId };
}

function requestedData(kind: AskKind, requestId: string, fields: object): object {
  return kind === 'permission'
    ? { requestId, ...('request' in fields ? { permissionRequest: fields.request } : {}) }
    : { requestId, ...fields };
}

function completedData(kind: AskKind, requestId: string, fields: object, value: unknown): object {
  if (kind !== 'permission') return { requestId };
  const { decision, feedback } = value as Answers['permission'] & { feedback?: string };
  const result =
    decision === 'allow'
      ? { kind: 'approved' }
      : { kind: 'denied-interactively-by-user', ...(feedback === undefined ? {} : { feedback }) };
  return { requestId, ...toolCallIdOf(fields), result };
}

function cancelledData(kind: AskKind, requestId: string, fields: object): object {
  if (kind !== 'permission') return { requestId };
  return { requestId, ...toolCallIdOf(fields), result: { kind: 'cancelled', reason: 'Session aborted' } };
}

function toolCallIdOf(fields: object): object {
  return 'toolCallId' in fields ? { toolCallId: fields.toolCallId } : {};
}
