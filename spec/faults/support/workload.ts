import { Subject, filter, firstValueFrom, lastValueFrom, take, takeUntil } from 'rxjs';
import { backOff, defineTool, isCopilotError } from '../../../src/index.js';
import type { CopilotSession, SessionEvent } from '../../../src/index.js';
import { text, toolCall } from '../../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../../src/scripted-model/index.js';
import { realRuntime } from '../../e2e/support/realRuntime.js';
import { childCommands } from '../../support/processes.js';
import { keptEvents } from './keptEvents.js';

/** Work of several sessions at once, on a CLI that is killed, and what came of it. */
export interface Workload {
  /** A turn of every session; the CLI is killed after so many events, if there are so many. Resolves when all is quiet again. */
  readonly round: (killAfterEvents: number) => Promise<void>;
  /** Stops, and compares what was seen with what is on disk. */
  readonly finish: () => Promise<Findings>;
}

/** What must be empty. */
export interface Findings {
  readonly doubles: readonly string[];
  readonly missing: readonly string[];
  /** How turns ended that did not complete, unless they were interrupted. */
  readonly untyped: readonly unknown[];
  readonly ranTwice: readonly string[];
  readonly orphans: readonly string[];
  readonly figures: object;
}

const sessionCount = 5;

/** Kept and never sent; and what is sent before there is a session to listen to. */
const unsent: readonly string[] = ['session.usage_record', 'session.start'];

/** Each turn: a tool, two tools at once, a message. */
function script({ messages }: ModelRequest): ModelReply {
  const lastUser = messages.map(({ role }) => role).lastIndexOf('user');
  const rounds = messages.slice(lastUser).filter(({ role }) => role === 'assistant').length;
  if (rounds === 0) return toolCall('step', { n: 1 });
  if (rounds === 1) return [toolCall('step', { n: 2 }), toolCall('step', { n: 3 })];
  return text('All of it is done now, as it was wanted.');
}

export async function workload(protocol: 2 | 3): Promise<Workload> {
  const real = await realRuntime(script, { protocol });
  const before = childCommands();
  const client = real.client({ autoRestart: backOff({ longestMs: 100, attempts: 1_000 }) });
  const seen = new Map<string, SessionEvent[]>();
  const ticks = new Subject<void>();
  const runs: string[] = [];
  const untyped: unknown[] = [];
  const ends = { completed: 0, interrupted: 0 };
  const step = defineTool('step', {
    description: 'Does a step',
    handler: (_: unknown, { askId }: { askId: string }) => {
      runs.push(askId);
      return 'done';
    },
  });
  const sessions: CopilotSession[] = [];
  for (let i = 0; i < sessionCount; i += 1) {
    sessions.push(
      await new Promise<CopilotSession>((resolve, reject) => {
        client
          .session$({ streaming: true, model: real.model.modelId, provider: real.model.provider, tools: [step] })
          .subscribe({
            next: (session) => {
              const events: SessionEvent[] = [];
              seen.set(session.sessionId, events);
              session.events$.subscribe((event) => {
                events.push(event);
                ticks.next();
              });
              resolve(session);
            },
            error: reject,
          });
      }),
    );
  }
  const connected = () => firstValueFrom(client.state$.pipe(filter(({ status }) => status === 'connected')));
  return {
    round: async (killAfterEvents) => {
      const state = await connected();
      const pid = state.status === 'connected' ? (state.pid ?? 0) : 0;
      const lost = firstValueFrom(client.state$.pipe(filter(({ status }) => status === 'reconnecting')));
      // Which may be when all is done: then it dies idle.
      const done = new Subject<void>();
      ticks.pipe(take(killAfterEvents), takeUntil(done)).subscribe({ complete: () => process.kill(pid, 'SIGKILL') });
      const turns = sessions.map(async (session) => {
        try {
          await lastValueFrom(session.turn('Work'));
          ends.completed += 1;
        } catch (error) {
          if (isCopilotError(error) && error.code === 'TURN_INTERRUPTED') ends.interrupted += 1;
          else untyped.push(error);
        }
      });
      await Promise.all(turns);
      done.next();
      await lost;
      await connected();
    },
    finish: async () => {
      // One more turn each: nothing of before is in the way.
      await Promise.all(sessions.map((session) => session.sendAndWait('Work')));
      await client.stop();
      const persisted = sessions.map(({ sessionId }) => ({ sessionId, kept: keptEvents(real.folder, sessionId) }));
      const orphans = childCommands().filter((command) => !before.includes(command));
      await real.close();
      const all = [...seen.values()].flat();
      // What is not kept may be told anew under its old id, such as the title on protocol 2.
      const ids = all.filter(({ ephemeral }) => ephemeral !== true).map(({ id }) => id);
      const doubles = ids.filter((id, index) => ids.indexOf(id) !== index);
      const missing = persisted.flatMap(({ sessionId, kept }) => {
        const known = new Set(seen.get(sessionId)?.map(({ id }) => id));
        return kept
          .filter(({ id, type }) => !known.has(id) && !unsent.includes(type))
          .map(({ id, type }) => `${type} ${id}`);
      });
      const ranTwice = runs.filter((id, index) => runs.indexOf(id) !== index);
      const figures = {
        ...ends,
        runs: runs.length,
        seen: all.length,
        persisted: persisted.flatMap(({ kept }) => kept).length,
      };
      return { doubles, missing, untyped, ranTwice, orphans, figures };
    },
  };
}
