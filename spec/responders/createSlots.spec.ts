import { firstValueFrom, NEVER, of } from 'rxjs';
import type { Ask, HookAsk } from '../../src/protocol/Ask.js';
import type { HookType } from '../../src/protocol/hooks.js';
import { answerAsks } from '../../src/responders/answerAsks.js';
import { createSlots } from '../../src/responders/createSlots.js';
import { defineTool } from '../../src/responders/defineTool.js';
import type { HookResponders } from '../../src/responders/HookResponders.js';
import type { ResponderConfig } from '../../src/responders/ResponderConfig.js';
import { allAsks, hookAsk } from './asks.js';

const answer = (config: ResponderConfig, ask: Ask) =>
  firstValueFrom(of(ask).pipe(answerAsks(createSlots(config), { withdrawn$: NEVER, report: () => {} })));

describe('createSlots', () => {
  it.each<[keyof HookResponders, HookType]>([
    ['onPreToolUse', 'preToolUse'],
    ['onPostToolUse', 'postToolUse'],
    ['onPostToolUseFailure', 'postToolUseFailure'],
    ['onUserPromptSubmitted', 'userPromptSubmitted'],
    ['onUserPromptTransformed', 'userPromptTransformed'],
    ['onSessionStart', 'sessionStart'],
    ['onSessionEnd', 'sessionEnd'],
    ['onErrorOccurred', 'errorOccurred'],
    ['onAgentStop', 'agentStop'],
    ['onPreMcpToolCall', 'preMcpToolCall'],
    ['onSubagentStart', 'subagentStart'],
    ['onSubagentStop', 'subagentStop'],
  ])('has %s answer the hook %s', async (name, hook) => {
    const ask: HookAsk = { ...hookAsk('h', { agentId: 'agent' }), hook };
    const seen = jest.fn(() => ({ additionalContext: 'more' }));

    await expect(answer({ hooks: { [name]: seen } }, ask)).resolves.toMatchObject({
      answer: { value: { additionalContext: 'more' } },
    });
    expect(seen).toHaveBeenCalledWith(ask.input, expect.objectContaining({ askId: 'h', agentId: 'agent' }));
    const silent = await answer({ hooks: { [name]: () => null } }, ask);
    expect(silent).toMatchObject({ outcome: 'answered', answer: { value: undefined } });
  });

  it.each<[string, ResponderConfig, object]>([
    ['userInput', { onUserInputRequest: ({ question }) => ({ answer: question }) }, { answer: 'Which?' }],
    ['elicitation', { onElicitationRequest: () => ({ action: 'decline' }) }, { action: 'decline' }],
    ['exitPlanMode', { onExitPlanModeRequest: () => ({ approved: true }) }, { approved: true }],
    ['command', { commands: [{ name: 'deploy', handler: () => {} }] }, {}],
    ['systemMessage', { onSystemMessageTransform: ({ sections }) => ({ sections }) }, { sections: {} }],
    ['bearerToken', { onBearerTokenRequest: ({ providerName }) => ({ token: providerName }) }, { token: 'p' }],
  ])('has %s requests answered', async (kind, config, value) => {
    const ask = allAsks.find((one) => one.kind === kind)!;

    await expect(answer(config, ask)).resolves.toMatchObject({ outcome: 'answered', answer: { ask, value } });
  });

  it('refuses tools that clash', () => {
    const tool = defineTool('tool', { description: '', handler: () => '' });

    expect(() => createSlots({ tools: [tool, tool] })).toThrow(/must differ/);
  });
});
