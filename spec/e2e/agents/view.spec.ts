import { join } from 'node:path';
import type { Conversation, SessionEvent } from 'copilot-rx';
import { approveAll } from 'copilot-rx';
import { toConversation } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import { firstValueFrom, from, lastValueFrom } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

describeAgents('the view of a conversation', (start, protocol) => {
  const sql = (query: string) => toolCall('sql', { description: 'Todos', query });

  it('has the todos that the agent keeps, live and from the history', async () => {
    const { session } = await start(
      { onPermissionRequest: approveAll },
      sql(`INSERT INTO todos (id, title) VALUES ('tea', 'Make tea'), ('cup', 'Find a cup')`),
      sql(`UPDATE todos SET status = 'done' WHERE id = 'cup'; DELETE FROM todos WHERE id = 'nothing'`),
      'Tea is next.',
    );
    const views: Conversation[] = [];
    session.state$.subscribe((view) => views.push(view));

    await session.sendAndWait('Make tea');

    const todos = [
      { id: 'tea', title: 'Make tea', status: 'pending' },
      { id: 'cup', title: 'Find a cup', status: 'done' },
    ];
    const steps = [...new Set(views.map(({ todos }) => todos))].map((list) => list.map(({ status }) => status).join());
    expect(steps).toEqual(['', 'pending,pending', 'pending,done']);
    expect(views.at(-1)?.todos).toEqual(todos);
    expect((await viewOf(await session.getMessages())).todos).toEqual(todos);
    if (protocol === 3) {
      const { rows } = await firstValueFrom(session.call('session.plan.readSqlTodos'));
      expect(rows).toMatchObject(todos);
    }
  });

  it('has the plan that the agent writes, and the mode, live and from the history', async () => {
    const { session } = await start(
      { onPermissionRequest: approveAll },
      () => toolCall('create', { path: plan(), file_text: '# Plan\n- milk' }),
      () => toolCall('edit', { path: plan(), old_str: 'milk', new_str: 'tea' }),
      'That is the plan.',
    );
    const plan = () => join(session.workspacePath ?? '', 'plan.md');
    const views: Conversation[] = [];
    session.state$.subscribe((view) => views.push(view));

    await session.setMode('plan');
    await session.sendAndWait('Plan it');

    expect([...new Set(views.map(({ plan }) => plan))]).toEqual([undefined, '# Plan\n- milk', '# Plan\n- tea']);
    expect(views.at(-1)).toMatchObject({ mode: 'plan', plan: '# Plan\n- tea' });
    expect(await viewOf(await session.getMessages())).toMatchObject({ mode: 'plan', plan: '# Plan\n- tea' });
    expect(await firstValueFrom(session.call('session.plan.read'))).toMatchObject({ content: '# Plan\n- tea' });
  });

  it('has what the agent says it is at, while it works', async () => {
    const { session } = await start(
      { onPermissionRequest: approveAll },
      protocol === 3
        ? sql(`INSERT INTO todos (id, title, status) VALUES ('tea', 'Making tea', 'in_progress')`)
        : toolCall('report_intent', { intent: 'Making tea' }),
      'Tea is made.',
    );
    const intents = new Set<string | undefined>();
    session.state$.subscribe(({ intent }) => intents.add(intent));

    await session.sendAndWait('Make tea');

    expect([...intents]).toEqual([undefined, 'Making tea']);
    expect((await firstValueFrom(session.state$)).intent).toBeUndefined();
  });
});

const viewOf = (events: readonly SessionEvent[]): Promise<Conversation> =>
  lastValueFrom(from(events).pipe(toConversation()));
