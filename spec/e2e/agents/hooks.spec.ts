import { defineTool } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

describeBehaviour('hooks of an agent', (start, protocol) => {
  it('deny a tool, with words for the model', async () => {
    const calls: string[] = [];
    const { session, toolTexts } = await start(
      {
        tools: [toolOf('drop_table', () => calls.push('drop_table'))],
        hooks: {
          onPreToolUse: () => ({ permissionDecision: 'deny', permissionDecisionReason: 'Never on a Friday.' }),
        },
      },
      toolCall('drop_table'),
      'Then not.',
    );

    const answer = await session.sendAndWait('Drop it');

    expect(answer?.data.content).toBe('Then not.');
    expect(calls).toEqual([]);
    expect(toolTexts()).toEqual([expect.stringContaining('Never on a Friday.')]);
  });

  it('change what a tool is given', async () => {
    const seen: unknown[] = [];
    const echo = defineTool('echo', {
      description: 'Echo',
      parameters: { type: 'object', properties: { text: { type: 'string' } } },
      handler: ({ text }) => text,
    });
    const { session, toolTexts } = await start(
      {
        tools: [echo],
        hooks: {
          onPreToolUse: async ({ toolName, toolArgs }) => {
            seen.push({ toolName, toolArgs });
            return { modifiedArgs: { text: 'calm' } };
          },
        },
      },
      toolCall('echo', { text: 'LOUD' }),
      'Done.',
    );

    await session.sendAndWait('Echo');

    expect(seen).toEqual([{ toolName: 'echo', toolArgs: { text: 'LOUD' } }]);
    expect(toolTexts()).toEqual(['calm']);
  });

  it(`${protocol === 3 ? 'spare a tool' : 'cannot spare a tool'} the question for permission`, async () => {
    const asked: string[] = [];
    const { session, toolTexts } = await start(
      {
        hooks: { onPreToolUse: () => ({ permissionDecision: 'allow' }) },
        onPermissionRequest: ({ kind }) => {
          asked.push(kind);
          return { decision: 'allow' };
        },
      },
      greet(),
      'Done.',
    );

    await session.sendAndWait('Greet');

    expect(toolTexts()).toEqual([expect.stringContaining('hello there')]);
    expect(asked).toEqual(protocol === 3 ? [] : ['shell']);
  });

  it('fire in order', async () => {
    const log: string[] = [];
    const note = (name: string) => () => void log.push(name);
    const { session } = await start(
      {
        tools: [toolOf('work', () => log.push('the tool itself'))],
        hooks: {
          onSessionStart: note('sessionStart'),
          onUserPromptSubmitted: note('userPromptSubmitted'),
          onUserPromptTransformed: note('userPromptTransformed'),
          onPreToolUse: note('preToolUse'),
          onPostToolUse: note('postToolUse'),
          onAgentStop: note('agentStop'),
          onSessionEnd: note('sessionEnd'),
        },
      },
      toolCall('work'),
      'Worked.',
    );

    await session.sendAndWait('Work');
    await session.disconnect();

    const work = ['preToolUse', 'the tool itself', 'postToolUse'];
    expect(log).toEqual(
      protocol === 3
        ? ['sessionStart', 'userPromptSubmitted', 'userPromptTransformed', ...work, 'agentStop', 'sessionEnd']
        : ['userPromptSubmitted', 'sessionStart', ...work, 'sessionEnd'],
    );
  });

  it(protocol === 3 ? 'begin and end with the session' : 'begin and end with every run', async () => {
    const log: string[] = [];
    const { session } = await start(
      {
        hooks: {
          onSessionStart: ({ source }) => void log.push(`start: ${source}`),
          onSessionEnd: ({ reason }) => void log.push(`end: ${reason}`),
        },
      },
      'One.',
      'Two.',
    );

    await session.sendAndWait('one');
    await session.sendAndWait('two');
    await session.disconnect();

    const run = ['start: new', 'end: complete'];
    expect(log).toEqual(protocol === 3 ? ['start: new', 'end: user_exit'] : [...run, ...run]);
  });

  it('change the prompt', async () => {
    const { session, requests } = await start(
      { hooks: { onUserPromptSubmitted: ({ prompt }) => ({ modifiedPrompt: `${prompt}, please` }) } },
      'With pleasure.',
    );

    await session.sendAndWait('Sing');

    expect(requests[0]?.lastUserText).toMatch(/^Sing, please/);
  });
});
