import type { Ask, HookAsk, PermissionAsk, ToolCallAsk, UserInputAsk } from '../../src/protocol/Ask.js';

const envelope = { sessionId: 's', mustAnswer: true };

export const toolAsk = (id: string, more: Partial<ToolCallAsk> = {}): ToolCallAsk => ({
  ...envelope,
  kind: 'tool',
  id,
  toolCallId: `call-${id}`,
  toolName: 'tool',
  arguments: {},
  ...more,
});
export const hookAsk = (id: string, more: Partial<HookAsk> = {}): HookAsk<'preToolUse'> => ({
  ...envelope,
  ...more,
  kind: 'hook',
  id,
  hook: 'preToolUse',
  input: { timestamp: 0, cwd: '/', toolName: 'bash', toolArgs: {} },
});
export const permissionAsk = (id: string, more: Partial<PermissionAsk> = {}): PermissionAsk => ({
  ...envelope,
  kind: 'permission',
  id,
  request: { kind: 'url', url: 'https://example.com' },
  ...more,
});
export const userInputAsk = (id: string): UserInputAsk => ({
  ...envelope,
  kind: 'userInput',
  id,
  question: 'Which?',
  allowFreeform: true,
});

/** One of each kind. */
export const allAsks: readonly Ask[] = [
  toolAsk('tool'),
  hookAsk('hook'),
  permissionAsk('permission'),
  userInputAsk('userInput'),
  { ...envelope, kind: 'elicitation', id: 'elicitation', message: '' },
  { ...envelope, kind: 'exitPlanMode', id: 'exitPlanMode', summary: '', actions: [] },
  { ...envelope, kind: 'command', id: 'command', command: '/deploy', commandName: 'deploy', args: '' },
  { ...envelope, kind: 'systemMessage', id: 'systemMessage', sections: {} },
  { ...envelope, kind: 'bearerToken', id: 'bearerToken', providerName: 'p' },
];
