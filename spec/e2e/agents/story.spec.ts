import { httpError, toolCall } from 'copilot-rx/scripted-model';
import type { SessionEvent } from 'copilot-rx';
import { NEVER, concat, firstValueFrom, lastValueFrom, of, take, toArray } from 'rxjs';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { greet } from '../support/greet.js';
import { isTelling } from '../../testing/transcripts/story.js';
import { toolOf } from '../support/toolOf.js';

const storyOf = (events: readonly SessionEvent[]) => events.filter(isTelling).map(({ type }) => type as string);
const round = (...within: readonly string[]) => ['assistant.turn_start', ...within, 'assistant.turn_end'];
const say = ['assistant.message_delta', 'assistant.message'];

describeBehaviour('the story of an agent', (start, protocol) => {
  const isV3 = protocol === 3;
  const onlyV3 = (...types: readonly string[]) => (isV3 ? types : []);
  const idle = [...onlyV3('assistant.idle'), 'session.idle'];

  it('is told in one order: an answer', async () => {
    const { session } = await start({}, 'Hello');

    const events = await lastValueFrom(session.turn('Hi').pipe(toArray()));

    expect(storyOf(events)).toEqual(['user.message', ...round(...say), ...idle]);
  });

  it('is told in one order: tools with permission', async () => {
    const { session } = await start(
      { tools: [toolOf('work', () => 'Worked.')], onPermissionRequest: () => ({ decision: 'allow' }) },
      ['Now', toolCall('work')],
      greet(),
      'Done',
    );

    const events = await lastValueFrom(session.turn('Go').pipe(toArray()));

    const permission = onlyV3('permission.requested', 'permission.completed');
    expect(storyOf(events)).toEqual([
      'user.message',
      ...round(
        ...say,
        'tool.execution_start',
        ...permission,
        ...onlyV3('external_tool.requested', 'external_tool.completed'),
        'tool.execution_complete',
      ),
      ...round('assistant.message', 'tool.execution_start', ...permission, 'tool.execution_complete'),
      ...round(...say),
      ...idle,
    ]);
  });

  it('is told in one order: a tool that is denied, one that does not exist', async () => {
    const { session, toolTexts } = await start({}, greet(), toolCall('nope'), 'Done');

    const events = await lastValueFrom(session.turn('Go').pipe(toArray()));

    const failures = events.flatMap((event) =>
      event.type === 'tool.execution_complete' ? [[event.data.success, typeof event.data.error?.message]] : [],
    );
    expect(failures).toEqual([
      [false, 'string'],
      [false, 'string'],
    ]);
    expect(toolTexts()).toEqual([expect.any(String), expect.stringContaining('nope')]);
  });

  it('is told in one order: a model that fails', async () => {
    const { session } = await start({}, httpError(404, { message: 'Gone' }), 'Fine');
    const events: SessionEvent[] = [];
    session.events$.subscribe((event) => events.push(event));
    const idle$ = firstValueFrom(session.idle$);

    const failed = lastValueFrom(session.turn('Hi'));
    await expect(failed).rejects.toMatchObject({ code: 'TURN_FAILED', error: { statusCode: 404 } });
    await idle$;

    expect(storyOf(events)).toEqual(['user.message', ...round(), 'session.error', ...idle]);
    expect((await session.sendAndWait('Again'))?.data.content).toBe('Fine');
  });

  it('is told in one order: an abort', async () => {
    const { session } = await start({}, concat(of('Once '), NEVER), 'Next');
    const events: SessionEvent[] = [];
    session.events$.subscribe((event) => events.push(event));
    const idle$ = firstValueFrom(session.idle$);

    await lastValueFrom(session.turn('endless').pipe(take(3), toArray()));
    await idle$;

    const story = storyOf(events);
    expect(story.slice(story.indexOf('abort'))).toEqual([
      'abort',
      ...onlyV3('assistant.turn_end', 'assistant.idle'),
      'session.idle',
    ]);
  });

  it('is told in one order: a prompt that waits, and one that joins in', async () => {
    const asked: string[] = [];
    const begun = toolOf('work', () => {
      asked.push('begun');
      return release;
    });
    let finish: (text: string) => void = () => undefined;
    const release = new Promise<string>((resolve) => (finish = resolve));
    const { session } = await start({ tools: [begun] }, toolCall('work'), 'Done', 'And this');
    const events: SessionEvent[] = [];
    session.events$.subscribe((event) => events.push(event));
    const starts = firstValueFrom(session.on('tool.execution_start'));

    const first = lastValueFrom(session.turn('first'));
    await starts;
    const second = lastValueFrom(session.turn('second'));
    await session.send({ prompt: 'third', mode: 'immediate' });
    finish('Worked.');
    await Promise.all([first, second]);

    const prompts = events.flatMap((event) =>
      event.type === 'user.message' ? [[event.data.content, event.data.delivery]] : [],
    );
    expect(prompts).toEqual([
      ['first', 'idle'],
      ['third', 'steering'],
      ['second', 'queued'],
    ]);
    expect(events.filter(({ type }) => type === 'session.idle')).toHaveLength(1);
  });
});
