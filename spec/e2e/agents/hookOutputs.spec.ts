import { ToolError, defineTool } from 'copilot-rx';
import type { HookType } from 'copilot-rx';
import { httpError, toolCall } from 'copilot-rx/scripted-model';
import { describeAgents } from '../support/describeAgents.js';
import { toolOf } from '../support/toolOf.js';

/** What the runtime makes of what hooks say, and what it ignores: docs/hooks.md. */
describeAgents('what a hook says', (start, protocol) => {
  const work = toolOf('work', () => 'Worked.');

  it('after a tool: a result in place of the tool’s, and more for the model', async () => {
    const { session, toolTexts } = await start(
      {
        tools: [work],
        hooks: {
          onPostToolUse: () => ({
            modifiedResult: { textResultForLlm: 'Worked well.', resultType: 'success' },
            additionalContext: 'Be proud.',
          }),
        },
      },
      toolCall('work'),
      'Done.',
    );
    await session.sendAndWait('Work');
    expect(toolTexts()).toEqual(protocol === 3 ? [expect.stringMatching(/^Worked well\.[^]*Be proud\./)] : ['Worked.']);
  });

  it('before a tool: more for the model', async () => {
    const { session, requests } = await start(
      { tools: [work], hooks: { onPreToolUse: () => ({ additionalContext: 'Mind the step.' }) } },
      toolCall('work'),
      'Done.',
    );
    await session.sendAndWait('Work');
    expect(JSON.stringify(requests[1]?.body['messages']).includes('Mind the step.')).toBe(protocol === 3);
  });

  it('before a tool: ask somebody', async () => {
    const asked: string[] = [];
    const quiet = defineTool('quiet', { description: 'Works', skipPermission: true, handler: () => 'Worked.' });
    const { session } = await start(
      {
        tools: [quiet],
        hooks: { onPreToolUse: () => ({ permissionDecision: 'ask' }) },
        onPermissionRequest: ({ kind }) => {
          asked.push(kind);
          return { decision: 'allow' };
        },
      },
      toolCall('quiet'),
      'Done.',
    );
    await session.sendAndWait('Work');
    expect(asked).toEqual(protocol === 3 ? ['hook'] : []);
  });

  it('after a tool that failed: more for the model', async () => {
    const told: string[] = [];
    const { session, requests } = await start(
      {
        tools: [toolOf('fragile', () => Promise.reject(new ToolError('It broke.')))],
        hooks: {
          onPostToolUseFailure: ({ toolName }) => {
            told.push(toolName);
            return { additionalContext: 'Try another way.' };
          },
        },
      },
      toolCall('fragile'),
      'Done.',
    );
    await session.sendAndWait('Try');
    const reached = JSON.stringify(requests[1]?.body['messages']).includes('Try another way.');
    expect([told, reached]).toEqual(protocol === 3 ? [['fragile'], true] : [[], false]);
  });

  it('about a prompt and when a session starts: more for the model', async () => {
    const { session, requests } = await start(
      {
        hooks: {
          onUserPromptSubmitted: () => ({ additionalContext: 'They are in a hurry.' }),
          onSessionStart: () => ({ additionalContext: 'It is Friday.' }),
        },
      },
      'Hi.',
    );
    await session.sendAndWait('Hello');
    const said = JSON.stringify(requests[0]?.body['messages']);
    expect([said.includes('They are in a hurry.'), said.includes('It is Friday.')]).toEqual(
      protocol === 3 ? [true, true] : [false, false],
    );
  });

  it('about the prompt as the model is to see it: another', async () => {
    const { session, requests } = await start(
      { hooks: { onUserPromptTransformed: () => ({ modifiedTransformedPrompt: 'Sing' }) } },
      'La.',
    );
    await session.sendAndWait('Hello');
    expect(requests[0]?.lastUserText.startsWith('Sing')).toBe(protocol === 3);
  });

  it('when the agent stops: go on', async () => {
    const { session, requests } = await start(
      {
        hooks: {
          onAgentStop: ({ stopHookActive }) =>
            stopHookActive ? undefined : { decision: 'block', reason: 'Check it once more.' },
        },
      },
      'Done.',
      'Checked.',
    );
    const answer = await session.sendAndWait('Work');
    expect([answer?.data.content, requests.length]).toEqual(protocol === 3 ? ['Checked.', 2] : ['Done.', 1]);
  });

  it('when a model call fails: nothing that the runtime would follow', async () => {
    const told: string[] = [];
    const { session, requests } = await start(
      {
        hooks: {
          onErrorOccurred: ({ errorContext }) => {
            told.push(errorContext);
            return { errorHandling: 'retry' };
          },
        },
      },
      httpError(422, { retry: false }),
      'Never said.',
    );
    await expect(session.sendAndWait('Hello')).rejects.toMatchObject({ code: 'TURN_FAILED' });
    expect(told).toContain('model_call');
    expect(requests).toHaveLength(1);
  });

  it('is not asked for when it is not called: what each protocol calls', async () => {
    const called = new Set<HookType>();
    const { session } = await start(
      { tools: [work], hooks: { onPreToolUse: () => undefined } },
      toolCall('work'),
      'Done.',
    );
    session.asks$.subscribe(({ ask }) => {
      if (ask.kind === 'hook') called.add(ask.hook);
    });
    await session.sendAndWait('Work');
    const both: HookType[] = ['postToolUse', 'preToolUse', 'sessionStart', 'userPromptSubmitted'];
    expect([...called].sort()).toEqual(
      [
        ...both,
        ...(protocol === 3 ? (['agentStop', 'userPromptTransformed'] as const) : (['sessionEnd'] as const)),
      ].sort(),
    );
  });
});
