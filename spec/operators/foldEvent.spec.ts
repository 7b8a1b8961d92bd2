import { emptyConversation } from '../../src/operators/emptyConversation.js';
import { foldEvent } from '../../src/operators/foldEvent.js';
import type { AssistantMessage, Conversation } from '../../src/protocol/Conversation.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

const fold = (...events: SessionEvent[]) => events.reduce(foldEvent, emptyConversation);
const then = (conversation: Conversation, ...events: SessionEvent[]) => events.reduce(foldEvent, conversation);

const prompt = (content = 'Hi?') => event('user.message', { content });
const begin = (turnId = '0') => event('assistant.turn_start', { turnId });
const end = (turnId = '0') => event('assistant.turn_end', { turnId });
const piece = (messageId: string, deltaContent: string) =>
  event('assistant.message_delta', { messageId, deltaContent });
const thought = (reasoningId: string, deltaContent: string) =>
  event('assistant.reasoning_delta', { reasoningId, deltaContent });
const message = (messageId: string, content: string, more: object = {}) =>
  event('assistant.message', { messageId, content, ...more });
const asking = (messageId: string, ...ids: string[]) =>
  message(messageId, '', { toolRequests: ids.map((id) => ({ toolCallId: id, name: 'look', arguments: { id } })) });
const runs = (toolCallId: string) => event('tool.execution_start', { toolCallId, toolName: 'look', arguments: {} });
const ran = (toolCallId: string, content = 'Seen') =>
  event('tool.execution_complete', { toolCallId, success: true, result: { content, detailedContent: content } });

const said = ({ messages }: Pick<Conversation, 'messages'>) => messages.map(({ content }) => content);
const last = ({ messages }: Pick<Conversation, 'messages'>) => messages.at(-1) as AssistantMessage;
const callsOf = (conversation: Conversation) => last(conversation).toolCalls;

describe('a conversation: its messages', () => {
  it('has prompts and answers in order, with what is known of them', () => {
    const asked = event('user.message', { content: 'Hi?', messageId: 'm1', source: 'autopilot', attachments: [] });
    const answered = message('a', 'Hello', { reasoningText: 'Be nice.', model: 'scripted' });

    expect(fold(asked, begin(), answered, end())).toMatchObject({
      status: 'idle',
      model: 'scripted',
      draft: undefined,
      messages: [
        {
          role: 'user',
          id: asked.id,
          timestamp: asked.timestamp,
          content: 'Hi?',
          messageId: 'm1',
          source: 'autopilot',
          attachments: undefined,
        },
        {
          role: 'assistant',
          id: 'a',
          timestamp: answered.timestamp,
          content: 'Hello',
          reasoning: 'Be nice.',
          toolCalls: [],
          isComplete: true,
        },
      ],
    });
  });

  it('writes reasoning before text, and believes the message', () => {
    const writing = fold(prompt(), begin(), thought('r', 'Be '), thought('r', 'nice'), piece('a', 'Hel'));
    expect(writing.draft).toEqual({ messageId: 'a', content: 'Hel', reasoningId: 'r', reasoning: 'Be nice' });

    const written = then(
      writing,
      message('a', 'Hello', { reasoningText: 'Be nice.' }),
      event('assistant.reasoning', { reasoningId: 'r', content: 'Be nice.' }),
    );
    expect(written.draft).toBeUndefined();
    expect(last(written)).toMatchObject({ content: 'Hello', reasoning: 'Be nice.' });
  });

  it('takes the whole reasoning of a message that has none, before it or behind it', () => {
    const whole = event('assistant.reasoning', { reasoningId: 'r', content: 'Be nice.' });

    expect(last(fold(prompt(), begin(), whole, message('a', 'Hello'))).reasoning).toBe('Be nice.');
    expect(last(fold(prompt(), begin(), message('a', 'Hello'), whole)).reasoning).toBe('Be nice.');
  });

  it('takes back the text of a failed attempt: protocol 3 says so, and gives the next one a new id', () => {
    const retry = event('assistant.turn_retry', { turnId: '0', reason: 'streaming_error' });
    const again = fold(prompt(), begin(), thought('r', 'Hm'), piece('a', 'Half '), retry);

    expect(again.draft).toMatchObject({ messageId: undefined, content: '', reasoning: undefined });
    expect(said(then(again, piece('b', 'Full'), message('b', 'Full'), end()))).toEqual(['Hi?', 'Full']);
  });

  it('takes back the text of a failed attempt: protocol 2 tells people, and may keep the id', () => {
    const retry = event('session.info', { infoType: 'model_retry', message: 'Retrying' });
    const again = fold(prompt(), begin(), piece('a', 'Half '), retry, piece('a', 'Full'));

    expect(again.draft).toMatchObject({ content: 'Full' });
  });

  it('takes another id for another attempt, even without a word', () => {
    expect(fold(prompt(), begin(), piece('a', 'Half '), piece('b', 'Full')).draft).toMatchObject({ content: 'Full' });
  });

  it('keeps what was streamed of an answer that is aborted', () => {
    const aborted = fold(prompt(), begin(), piece('a', 'Half '), event('abort', { reason: 'user_initiated' }), end());

    expect(aborted.status).toBe('aborted');
    expect(last(aborted)).toMatchObject({ id: 'a', content: 'Half ', isComplete: false });
    expect(then(aborted, event('session.idle', { aborted: true })).status).toBe('aborted');
  });

  it('keeps a part that ended at the length limit, and goes on', () => {
    const continued = fold(prompt(), begin(), piece('a', 'Part one'), end(), begin('1'), piece('b', 'Part'));

    expect(continued).toMatchObject({ status: 'running', draft: { content: 'Part' } });
    expect(said(then(continued, message('b', 'Part two'), end('1')))).toEqual(['Hi?', 'Part one', 'Part two']);
  });

  it('completes a message that was closed too early where it stands', () => {
    const early = fold(prompt(), begin(), piece('a', 'Half '), event('abort', {}), message('a', 'Half of it'));

    expect(said(early)).toEqual(['Hi?', 'Half of it']);
    expect(last(early).isComplete).toBe(true);
  });

  it('knows messages and prompts that come again, and pieces that come too late', () => {
    const [asked, answered] = [prompt(), message('a', 'Hello')];
    const all = fold(asked, begin(), answered, end());

    expect(then(all, asked)).toBe(all);
    expect(then(all, answered)).toBe(all);
    expect(then(all, piece('a', 'Hel'))).toBe(all);
  });

  it('takes a prompt that joins the run, and waits for the answer to it', () => {
    const steered = fold(
      prompt(),
      begin(),
      message('a', 'Half'),
      event('user.message', { content: 'Shorter!', delivery: 'steering' }),
      end(),
    );

    expect(said(steered)).toEqual(['Hi?', 'Half', 'Shorter!']);
    expect(steered.status).toBe('running');
  });
});

describe('a conversation: its tool calls', () => {
  it('are part of the message that asks for them, and go from request to result', () => {
    const asked = fold(prompt(), begin(), asking('a', '1', '2'));
    expect(callsOf(asked)).toMatchObject([
      { id: '1', name: 'look', arguments: { id: '1' }, status: 'requested' },
      { id: '2', status: 'requested' },
    ]);

    const output = event('tool.execution_partial_result', { toolCallId: '1', partialOutput: 'See' });
    const progress = event('tool.execution_progress', { toolCallId: '1', progressMessage: 'Looking' });
    const running = then(asked, runs('1'), runs('2'), output, progress);
    expect(callsOf(running)).toMatchObject([
      { status: 'running', output: 'See', progress: 'Looking' },
      { status: 'running', output: undefined },
    ]);
    expect(then(running, output)).toBe(running);

    const error = { message: 'It does not exist', code: 'failure' };
    const detailed = { content: 'Seen', detailedContent: 'Seen it all' };
    const done = then(
      running,
      event('tool.execution_complete', { toolCallId: '2', success: false, error }),
      event('tool.execution_complete', { toolCallId: '1', success: true, result: detailed }),
    );
    expect(callsOf(done)).toMatchObject([
      { status: 'succeeded', output: undefined, progress: undefined, result: 'Seen', detail: 'Seen it all' },
      { status: 'failed', result: undefined, error },
    ]);
    expect(then(done, output, ran('1', 'Other'))).toBe(done);
    expect(then(done, end()).status).toBe('running');
  });

  it('say a detail only when it is more than the result', () => {
    expect(callsOf(fold(prompt(), asking('a', '1'), ran('1')))).toMatchObject([{ result: 'Seen', detail: undefined }]);
  });

  it('are aborted with their run; what still tells of their end is believed', () => {
    const aborted = fold(prompt(), begin(), asking('a', '1', '2'), runs('1'), event('abort', {}));
    expect(callsOf(aborted)).toMatchObject([{ status: 'aborted' }, { status: 'aborted' }]);

    const cancelled = event('tool.execution_complete', { toolCallId: '1', success: false, error: { message: 'Off' } });
    expect(callsOf(then(aborted, cancelled))).toMatchObject([{ status: 'failed' }, { status: 'aborted' }]);
  });

  it('that no message asked for go with the latest', () => {
    expect(callsOf(fold(prompt(), message('a', 'Hello'), runs('1')))).toMatchObject([{ id: '1', status: 'running' }]);
    expect(callsOf(fold(prompt(), runs('1'), ran('1')))).toMatchObject([{ id: '1', result: 'Seen' }]);
  });
});

describe('a conversation: its sub-agents', () => {
  const envelope = { agentId: 'x' };
  const started = event(
    'subagent.started',
    { toolCallId: 't', agentName: 'explore', agentDisplayName: 'Explorer', agentDescription: 'Looks' },
    envelope,
  );
  const told = event('user.message', { content: 'Look around', source: 'agent-s' }, envelope);
  const writes = event('assistant.message_delta', { messageId: 'b', deltaContent: 'All ' }, envelope);
  const says = event('assistant.message', { messageId: 'b', content: 'All clear' }, envelope);

  it('have lanes of their own', () => {
    const main = fold(prompt(), begin(), asking('a', 't'), runs('t'));
    const writing = then(main, started, told, writes);

    expect(writing.messages).toBe(main.messages);
    expect(writing.status).toBe('running');
    expect(writing.agents).toMatchObject([
      {
        id: 'x',
        toolCallId: 't',
        name: 'explore',
        displayName: 'Explorer',
        description: 'Looks',
        status: 'running',
        messages: [{ role: 'user', content: 'Look around' }],
        draft: { content: 'All ' },
      },
    ]);

    const completed = event('subagent.completed', { toolCallId: 't', agentName: 'explore' }, envelope);
    expect(then(writing, says, completed).agents).toMatchObject([{ status: 'completed', draft: undefined }]);
    expect(said(then(writing, says, completed).agents[0]!)).toEqual(['Look around', 'All clear']);
  });

  it('may fail, and go on when they are told more', () => {
    const failed = fold(
      started,
      event('subagent.failed', { toolCallId: 't', agentName: 'explore', error: 'Lost' }, envelope),
    );
    expect(failed.agents).toMatchObject([{ status: 'failed', error: 'Lost' }]);

    const onceMore = then(failed, event('assistant.turn_start', { turnId: '0' }, envelope));
    expect(onceMore.agents).toMatchObject([{ status: 'running', error: undefined }]);
    expect(onceMore.status).toBe('idle');
  });

  it('are known without a begin', () => {
    expect(fold(says).agents).toMatchObject([{ id: 'x', name: undefined, messages: [{ content: 'All clear' }] }]);
  });
});

describe('a conversation: what is asked', () => {
  const permission = (requestId: string, toolCallId = '1') =>
    event('permission.requested', { requestId, permissionRequest: { kind: 'shell', toolCallId } } as never);
  const open = ({ pendingAsks }: Conversation) => pendingAsks.map(({ id }) => id);

  it('is pending until it is answered', () => {
    const asked = fold(
      permission('p'),
      event('external_tool.requested', { requestId: 't', toolCallId: '2' } as never),
      event('user_input.requested', { requestId: 'u', question: 'Which?' }),
      event('elicitation.requested', { requestId: 'e' } as never),
      event('exit_plan_mode.requested', { requestId: 'x' } as never),
    );
    expect(asked.pendingAsks).toMatchObject([
      { id: 'p', kind: 'permission', toolCallId: '1', data: { permissionRequest: { kind: 'shell' } } },
      { id: 't', kind: 'tool', toolCallId: '2' },
      { id: 'u', kind: 'userInput', data: { question: 'Which?' } },
      { id: 'e', kind: 'elicitation' },
      { id: 'x', kind: 'exitPlanMode' },
    ]);
    expect(then(asked, permission('p'))).toBe(asked);
    expect(
      open(
        then(
          asked,
          event('permission.completed', { requestId: 'p' } as never),
          event('user_input.completed', { requestId: 'u' }),
          event('exit_plan_mode.completed', { requestId: 'x' }),
          event('elicitation.completed', { requestId: 'other' }),
        ),
      ),
    ).toEqual(['t', 'e']);
  });

  it('ends with its tool call, its model call, or at the latest with the run', () => {
    const asked = fold(permission('p'), permission('q', '2'));
    const below = event('permission.requested', { requestId: 'r' } as never, { agentId: 'x' });

    expect(open(then(asked, ran('1')))).toEqual(['q']);
    expect(open(then(asked, below, end()))).toEqual(['r']);
    expect(open(then(asked, below, event('session.idle', {})))).toEqual([]);
  });
});

describe('a conversation: how it stands', () => {
  const failure = { errorType: 'query', message: 'The model is down', statusCode: 500 };

  it('fails with its run, until the next begins', () => {
    const failed = fold(prompt(), begin(), end(), event('session.error', failure), event('session.idle', {}));

    expect(failed).toMatchObject({ status: 'failed', error: failure });
    expect(then(failed, prompt('Again'))).toMatchObject({ status: 'running', error: undefined });
  });

  it('does not fail for a line in the log', () => {
    const note = event('session.error', { errorType: 'notification', message: 'A note' });

    expect(fold(note)).toBe(emptyConversation);
  });

  it('rests when the runtime says so, whatever was said', () => {
    expect(fold(prompt(), begin(), asking('a', '1'), event('assistant.idle', {})).status).toBe('idle');
    expect(fold(prompt(), begin(), event('session.idle', { aborted: true })).status).toBe('aborted');
    expect(fold(event('session.idle', {}))).toBe(emptyConversation);
  });

  it('was cut short when its session is taken up again, unless that was alive', () => {
    const running = fold(prompt(), begin(), asking('a', '1'), runs('1'));

    const resumed = then(running, event('session.resume', {}));
    expect(resumed.status).toBe('aborted');
    expect(callsOf(resumed)).toMatchObject([{ status: 'aborted' }]);
    expect(then(running, event('session.shutdown', {})).status).toBe('aborted');
    expect(then(running, event('session.resume', { sessionWasActive: true }))).toBe(running);
  });

  it('sums up what model calls cost, and knows how full the context is', () => {
    const context = { tokenLimit: 1_000, currentTokens: 10, messagesLength: 2 };
    const cost = { inputTokens: 10, outputTokens: 5, cost: 1 };
    const conversation = fold(
      event('session.usage_info', context),
      event('assistant.usage', cost),
      event('assistant.usage', { ...cost, cacheReadTokens: 3 }, { agentId: 'x' }),
      event('session.usage_info', { ...context, currentTokens: 1 }, { agentId: 'x' }),
      event('session.usage_record', { usage: cost }),
    );

    expect(conversation.usage).toEqual({
      modelCalls: 3,
      inputTokens: 30,
      outputTokens: 15,
      cacheReadTokens: 3,
      cacheWriteTokens: 0,
      cost: 3,
    });
    expect(conversation.context).toEqual(context);
  });

  it('knows its title, its model and its compaction', () => {
    const complete = { success: true, messagesRemoved: 3 };
    const compacting = fold(
      event('session.start', { selectedModel: 'one' }),
      event('session.title_changed', { title: 'Greetings' }),
      event('session.compaction_start', {}),
    );
    expect(compacting).toMatchObject({ title: 'Greetings', model: 'one', compaction: { isRunning: true } });
    expect(
      then(
        compacting,
        event('session.compaction_complete', complete),
        event('session.model_change', { newModel: 'two' }),
      ),
    ).toMatchObject({ model: 'two', compaction: { isRunning: false, latest: complete } });
  });

  it('passes over what it does not know', () => {
    expect(fold({ ...event('session.idle', {}), type: 'brand.new' } as unknown as SessionEvent)).toBe(
      emptyConversation,
    );
  });
});

describe('a conversation: what it shares', () => {
  const long = fold(
    ...Array.from({ length: 1_000 }, (_, index) => [prompt(), begin(), asking(`${index}`, `call ${index}`)]).flat(),
  );

  it('is all but the draft, while a piece is written', () => {
    const one = then(long, piece('x', 'Hel'));
    const two = then(one, piece('x', 'lo'));

    expect(Object.entries(two).filter(([key, value]) => one[key as keyof Conversation] !== value)).toEqual([
      ['draft', expect.objectContaining({ content: 'Hello' })],
    ]);
  });

  it('is every other message, when a tool call changes', () => {
    const changed = then(long, runs('call 500'));

    expect(changed.messages).not.toBe(long.messages);
    expect(changed.messages.filter((one, index) => one !== long.messages[index])).toEqual([
      expect.objectContaining({ id: '500' }),
    ]);
  });
});

describe('a conversation: what there is to do', () => {
  const calling = (id: string, name: string, args: object, more: object = {}) => [
    event(
      'assistant.message',
      { messageId: `m ${id}`, content: '', toolRequests: [{ toolCallId: id, name, arguments: args }] },
      more,
    ),
    event('tool.execution_start', { toolCallId: id, toolName: name, arguments: args }, more),
  ];
  const called = (id: string, name: string, args: object, more: object = {}) => [
    ...calling(id, name, args, more),
    event('tool.execution_complete', { toolCallId: id, success: true, result: { content: 'Done' } }, more),
  ];
  const plan = '/home/x/.copilot/session-state/5f0c/plan.md';
  const insert = { query: `INSERT INTO todos (id, title) VALUES ('a', 'Do A')` };
  const update = { query: `UPDATE todos SET status = 'done' WHERE id = 'a'` };

  it('is in the SQL that agents run, once it has run', () => {
    const asked = fold(prompt(), begin(), ...calling('1', 'sql', insert));
    expect(asked.todos).toEqual([]);

    const listed = then(asked, event('tool.execution_complete', { toolCallId: '1', success: true, result: {} }));
    expect(listed.todos).toEqual([{ id: 'a', title: 'Do A', status: 'pending' }]);

    const done = then(listed, ...called('2', 'sql', update, { agentId: 'x' }));
    expect(done.todos).toEqual([{ id: 'a', title: 'Do A', status: 'done' }]);
    expect(then(done, ...called('1', 'sql', insert)).todos).toBe(done.todos);
  });

  it('is not in SQL that failed, nor in what another tool is given', () => {
    const failed = event('tool.execution_complete', { toolCallId: '1', success: false, error: {} });

    expect(fold(prompt(), ...calling('1', 'sql', insert), failed).todos).toEqual([]);
    expect(fold(prompt(), ...called('1', 'other', insert)).todos).toEqual([]);
    expect(fold(prompt(), ...called('1', 'sql', { query: 1 })).todos).toEqual([]);
  });

  it('is what somebody has read, whatever the SQL said', () => {
    const todos = [{ id: 'b', title: 'Do B', status: 'blocked' }];
    const read = fold(...called('1', 'sql', insert), event('session.todos_changed', { todos }));

    expect(read.todos).toBe(todos);
    expect(then(read, event('session.todos_changed', {})).todos).toBe(todos);
  });

  it('is the plan that the agent writes', () => {
    const written = fold(prompt(), ...called('1', 'create', { path: plan, file_text: '# Plan\n- $& one' }));
    expect(written.plan).toBe('# Plan\n- $& one');

    const edited = then(written, ...called('2', 'edit', { path: plan, old_str: 'one', new_str: '$& two' }));
    expect(edited.plan).toBe('# Plan\n- $& $& two');
    expect(then(edited, ...called('3', 'edit', { path: plan, old_str: 'nowhere', new_str: '' })).plan).toBe(
      edited.plan,
    );
    expect(then(edited, ...called('4', 'create', { path: '/src/plan.md', file_text: 'Other' })).plan).toBe(edited.plan);
    expect(then(edited, ...called('5', 'view', { path: plan })).plan).toBe(edited.plan);
    expect(fold(...called('1', 'create', { path: plan.replaceAll('/', '\\'), file_text: 'x' })).plan).toBe('x');
  });

  it('is the plan that is to be approved, and goes with it', () => {
    const asked = (planContent: string) =>
      event('exit_plan_mode.requested', {
        requestId: 'x',
        summary: 'All of it',
        planContent,
        actions: ['interactive'],
        recommendedAction: 'interactive',
      });
    const known = fold(prompt(), asked('# Plan'));

    expect(known.plan).toBe('# Plan');
    expect(then(known, asked('')).plan).toBe('# Plan');
    expect(then(known, event('session.plan_changed', { operation: 'update' })).plan).toBe('# Plan');
    expect(then(known, event('session.plan_changed', { operation: 'update', content: '# New' })).plan).toBe('# New');
    expect(then(known, event('session.plan_changed', { operation: 'delete' })).plan).toBeUndefined();
  });

  it('is what the agent says it is at, while it works: by an event, or a tool on protocol 2', () => {
    const busy = fold(prompt(), begin(), event('assistant.intent', { intent: 'Running tests' }));
    expect(busy.intent).toBe('Running tests');
    expect(then(busy, event('assistant.intent', { intent: 'Looking' }, { agentId: 'x' })).intent).toBe('Running tests');
    expect(then(busy, event('assistant.intent', { intent: '' })).intent).toBeUndefined();
    expect(then(busy, event('session.idle', {})).intent).toBeUndefined();

    const told = then(busy, ...calling('1', 'report_intent', { intent: 'Mending tests' }));
    expect(told.intent).toBe('Mending tests');
    expect(then(told, ...calling('2', 'report_intent', { intent: 7 })).intent).toBeUndefined();
  });

  it('is in the mode that was set', () => {
    const changed = event('session.mode_changed', { previousMode: 'interactive', newMode: 'plan' });

    expect(fold(changed).mode).toBe('plan');
  });
});
