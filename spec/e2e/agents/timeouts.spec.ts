import type { CopilotSession } from 'copilot-rx';
import { waitingFor, withTimeouts } from 'copilot-rx/operators';
import type { TurnLimits } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import {
  NEVER,
  ReplaySubject,
  filter,
  finalize,
  firstValueFrom,
  ignoreElements,
  lastValueFrom,
  map,
  share,
  toArray,
} from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

/** What is waited for goes on for ever, so any limit will do. */
const patience = 200;

/** Has a turn wait for what is named, and for what has to have begun, and only then limits it; resolves with the error. */
async function timedOut(
  session: CopilotSession,
  limits: TurnLimits,
  names: readonly string[],
  begun?: Promise<unknown>,
): Promise<unknown> {
  const turn$ = session.turn('Go').pipe(share({ connector: () => new ReplaySubject() }));
  const waiting$ = turn$.pipe(
    waitingFor(),
    map((waits) => waits.map(({ kind, name = '' }) => `${kind} ${name}`.trim()).join()),
  );
  const beginning = turn$.subscribe();
  await firstValueFrom(waiting$.pipe(filter((waits) => waits === names.join())));
  await begun;
  const error = lastValueFrom(turn$.pipe(withTimeouts(limits), ignoreElements()), { defaultValue: 'completed' });
  beginning.unsubscribe();
  return error.catch((cause: unknown) => cause);
}

describeAgents('limits of a turn', (start, protocol) => {
  it('name the tool that hangs, and stop it', async () => {
    let running = 0;
    const work = toolOf('work', () => {
      running += 1;
      return NEVER.pipe(finalize(() => (running -= 1)));
    });
    const { session } = await start({ tools: [work] }, toolCall('work'), 'Next answer');

    const error = await timedOut(session, { silence: patience }, ['tool work']);

    expect(error).toMatchObject({ code: 'TURN_TIMEOUT', limit: 'silence', timeoutMs: patience });
    expect(error).toMatchObject({ waitingFor: [{ kind: 'tool', name: 'work', since: expect.any(String) }] });
    expect(String(error)).toContain('Waiting for the tool work (since 20');
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
    expect(running).toBe(0);
  });

  it('name the model that says nothing, whose request is closed', async () => {
    let ask: () => void = () => undefined;
    // The model is waited for from before it is asked, and a request on its way would be given the next answer.
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const silence = () => {
      ask();
      return NEVER;
    };
    const { session, model } = await start({}, silence, 'Next answer');
    const aborted = firstValueFrom(model.aborted$);

    const error = await timedOut(session, { first: patience }, ['model'], asked);

    expect(error).toMatchObject({ code: 'TURN_TIMEOUT', limit: 'first', waitingFor: [{ kind: 'model' }] });
    await aborted;
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('name the permission that nobody gives; protocol 2 tells of the tool only', async () => {
    const { session } = await start({ onPermissionRequest: () => NEVER }, greet(), 'Next answer');

    const names = protocol === 3 ? ['tool bash', 'permission shell'] : ['tool bash'];
    const error = await timedOut(session, { first: 60_000, total: patience }, names);

    const tool = { kind: 'tool', name: 'bash' };
    const permission = { kind: 'permission', name: 'shell' };
    expect(error).toMatchObject({ limit: 'total', waitingFor: protocol === 3 ? [tool, permission] : [tool] });
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('name the question that nobody answers; protocol 2 tells of the tool only', async () => {
    const asking = toolCall('ask_user', { question: 'Which?', choices: ['a', 'b'], allow_freeform: true });
    const { session } = await start({ onUserInputRequest: () => NEVER }, asking, 'Next answer');

    const names = protocol === 3 ? ['tool ask_user', 'question user_input'] : ['tool ask_user'];
    const error = await timedOut(session, { total: patience }, names);

    const tool = { kind: 'tool', name: 'ask_user' };
    const question = { kind: 'question', name: 'user_input' };
    expect(error).toMatchObject({ waitingFor: protocol === 3 ? [tool, question] : [tool] });
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('name the hook that is not answered; protocol 2 tells of the tool only', async () => {
    const hooks = { onPreToolUse: () => NEVER };
    const { session } = await start({ hooks, tools: [toolOf('work', () => 'ok')] }, toolCall('work'), 'Next answer');

    const names = protocol === 3 ? ['tool work', 'hook preToolUse'] : ['tool work'];
    const error = await timedOut(session, { total: patience }, names);

    const tool = { kind: 'tool', name: 'work' };
    const hook = { kind: 'hook', name: 'preToolUse' };
    expect(error).toMatchObject({ waitingFor: protocol === 3 ? [tool, hook] : [tool] });
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('change nothing for a turn that is in time, after which nothing is waited for', async () => {
    const { session } = await start({ tools: [toolOf('work', () => 'ok')] }, toolCall('work'), 'Done.');
    const waits = firstValueFrom(
      session.turn('Go').pipe(withTimeouts({ first: 50_000, silence: 50_000, total: 50_000 }), waitingFor(), toArray()),
    );

    const kinds = (await waits).map((all) => all.map(({ kind }) => kind).join());

    expect(kinds.filter((kind) => kind !== '' && !kind.includes(','))).toEqual(
      expect.arrayContaining(['model', 'tool', 'model']),
    );
    expect(kinds.at(-1)).toBe('');
  });
});
