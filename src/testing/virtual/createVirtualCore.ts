import { ReplaySubject, Subject, filter } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answer } from '../../protocol/Answer.js';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { SessionLifecycleEvent } from '../../protocol/SessionLifecycleEvent.js';
import { ModelLog } from '../../scripted-model/ModelLog.js';
import type { ModelReply } from '../../scripted-model/ModelReply.js';
import type { ModelScript } from '../../scripted-model/ModelScript.js';
import { createRouter } from '../../util/createRouter.js';
import { createAskDesk } from '../../wire/createAskDesk.js';
import type { Wire } from '../../wire/Wire.js';
import { createCounter } from './createCounter.js';
import { createEmitter } from './createEmitter.js';
import { createPromptReader } from './createPromptReader.js';
import { createScripts } from './createScripts.js';
import type { Scripts } from './createScripts.js';
import { createVirtualCalls } from './createVirtualCalls.js';
import type { VirtualCallPorts } from './createVirtualCalls.js';
import { createVirtualSession } from './createVirtualSession.js';
import type { VirtualSession } from './createVirtualSession.js';
import { defaultTools } from './defaultTools.js';
import { marbleRun } from './marbleRun.js';
import { modelRun } from './modelRun.js';
import type { Prompt } from './Prompt.js';
import { error } from './steps/error.js';
import type { Step } from './Step.js';
import type { VirtualEvent } from './VirtualEvent.js';
import { virtualDialects } from './VirtualDialect.js';
import type { VirtualSessionPort, VirtualTool } from './VirtualSessionPort.js';

/** What a virtual runtime consists of. */
export interface VirtualCoreOptions {
  readonly protocol?: 2 | 3;
  readonly model?: ModelReply | ModelScript;
  readonly tools?: Readonly<Record<string, VirtualTool>>;
}

/** The works of a virtual runtime: sessions on a wire. */
export interface VirtualCore {
  readonly wire: Wire;
  readonly scripts: Scripts;
  readonly log: ModelLog;
  readonly answers$: Observable<Answer>;
  readonly close: () => void;
  readonly emit: (event: VirtualEvent, sessionId?: string) => void;
  /** Everything stops, and what was not kept is gone. */
  readonly halt: () => void;
  /** Takes calls again after that. */
  readonly revive: () => void;
}

/** Makes a {@link VirtualCore}. */
export function createVirtualCore({ protocol = 3, model, tools = {} }: VirtualCoreOptions): VirtualCore {
  const dialect = virtualDialects[protocol];
  const events = createRouter<string, SessionEvent>();
  const lifecycle = new Subject<SessionLifecycleEvent>();
  const desk = createAskDesk();
  const closed = new ReplaySubject<never>(1);
  const answers = new ReplaySubject<Answer>(Infinity);
  const scripts = createScripts();
  const log = new ModelLog(Infinity);
  const live = new Map<string, VirtualSession>();
  /** What a disk would hold. */
  const kept = new Map<string, VirtualSessionPort>();
  let isDown = false;
  const nextId = createCounter();
  const tell = (event: SessionLifecycleEvent) => lifecycle.next(event);
  const told = (answer: Answer) => answers.next(answer);
  const shared = { dialect, desk, told, nextId, builtIns: { ...defaultTools, ...tools } };
  const open: VirtualCallPorts['open'] = (sessionId, params, isResumed) => {
    const before = isResumed ? kept.get(sessionId) : undefined;
    const port = openPort({ sessionId, params, isResumed, before }, shared, (event) => events.route(sessionId, event));
    kept.set(sessionId, port);
    const modelled = model === undefined ? undefined : modelRun(port, { script: model, log });
    const scriptOf = (prompt: Prompt) => scripts.take(prompt) ?? modelled ?? marbleRun('#', {}, unexpected(prompt));
    const session = createVirtualSession(port, scriptOf);
    live.set(sessionId, session);
    return session;
  };
  return {
    wire: {
      version: protocol,
      call: createVirtualCalls({ live, open, dialect, keptOf: (id) => kept.get(id)?.history, tell }),
      events: events.select,
      asks: desk.asks,
      // What has stopped says nothing any more.
      withdrawn: (sessionId) => desk.withdrawn(sessionId).pipe(filter(() => !isDown)),
      answer: desk.answer,
      lifecycle$: lifecycle.asObservable(),
      closed$: closed.asObservable(),
    },
    scripts,
    log,
    answers$: answers.asObservable(),
    close: () => [events, desk, closed].forEach((end) => end.complete()),
    emit: emitIn(live),
    halt: () => {
      isDown = true;
      for (const session of live.values()) session.halt();
      live.clear();
    },
    revive: () => (isDown = false),
  };
}

/** Sends an event out of turn, to a session or to the only one. */
function emitIn(live: ReadonlyMap<string, VirtualSession>): VirtualCore['emit'] {
  return ({ type, data, ...envelope }, sessionId = [...live.keys()][0]) => {
    const session = live.get(sessionId ?? '');
    if (session === undefined) throw new Error('There is no session to send an event to: open one first.');
    session.emit(type, data, envelope);
  };
}

interface NewPort extends Pick<VirtualSessionPort, 'sessionId' | 'params' | 'isResumed'> {
  /** What was kept of the session that is resumed. */
  readonly before: VirtualSessionPort | undefined;
}

/** What a new session shares with the others, and what is its own. */
function openPort(
  { before, ...own }: NewPort,
  shared: Pick<VirtualSessionPort, 'dialect' | 'desk' | 'told' | 'nextId' | 'builtIns'>,
  route: (event: SessionEvent) => void,
): VirtualSessionPort {
  const { nextId } = shared;
  return {
    ...shared,
    ...own,
    ...createEmitter(() => nextId('e'), route, before?.history),
    promptOf: createPromptReader(own.sessionId, nextId),
    open: new Map(),
    conversation: [...(before?.conversation ?? [])],
  };
}

function unexpected({ text }: Prompt): Step {
  const start = text.slice(0, 80);
  return error(`Nothing says what the agent does about the prompt "${start}": use runtime.reply or runtime.when.`, {
    errorType: 'script',
  });
}
