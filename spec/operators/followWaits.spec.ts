import type { Waiting } from '../../src/errors/Waiting.js';
import { followWaits } from '../../src/operators/followWaits.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

const below = { agentId: 'a' };
const after = (...events: readonly SessionEvent[]) => events.reduce<readonly Waiting[]>(followWaits, []);
const names = (...events: readonly SessionEvent[]) =>
  after(...events).map(({ kind, name, id }) => [kind, name, id].join(' '));

const turnStart = event('assistant.turn_start', { turnId: '0' });
const message = event('assistant.message', { messageId: 'm', content: '' });
const tool = event('tool.execution_start', { toolCallId: 't', toolName: 'bash' });
const toolEnd = event('tool.execution_complete', { toolCallId: 't', success: true });
const permission = event('permission.requested', {
  requestId: 'p',
  permissionRequest: { kind: 'shell', toolCallId: 't' } as never,
});
const hook = event('hook.start', { hookInvocationId: 'h', hookType: 'preToolUse' });
const question = event('user_input.requested', { requestId: 'q', question: 'Which?' });
const idle = event('session.idle', {});

describe('followWaits', () => {
  it('waits for the model from the start of its turn to its message', () => {
    expect(after(turnStart)).toEqual([{ kind: 'model', id: '0', since: turnStart.timestamp }]);
    expect(after(turnStart, message)).toEqual([]);
    expect(after(turnStart, event('assistant.turn_end', { turnId: '0' }))).toEqual([]);
  });

  it('waits for a tool, and within it for a hook or a permission', () => {
    expect(names(turnStart, message, tool, hook)).toEqual(['tool bash t', 'hook preToolUse h']);
    const hookEnd = event('hook.end', { hookInvocationId: 'h', hookType: 'preToolUse', success: true });
    expect(names(tool, hook, hookEnd, permission)).toEqual(['tool bash t', 'permission shell p']);
    const granted = event('permission.completed', { requestId: 'p', result: { kind: 'approved' } as never });
    expect(names(tool, permission, granted)).toEqual(['tool bash t']);
    expect(names(tool, toolEnd)).toEqual([]);
  });

  it('waits for several tools at once', () => {
    const other = event('tool.execution_start', { toolCallId: 'u', toolName: 'grep' });
    expect(names(tool, other)).toEqual(['tool bash t', 'tool grep u']);
    expect(names(tool, other, toolEnd)).toEqual(['tool grep u']);
  });

  it('waits for whatever question is asked, of types that are not described too', () => {
    expect(names(question)).toEqual(['question user_input q']);
    expect(names(question, event('user_input.completed', { requestId: 'q' }))).toEqual([]);
    const unknown = { ...question, type: 'riddle.requested' } as unknown as SessionEvent;
    expect(names(unknown)).toEqual(['question riddle q']);
    const signIn = { ...question, type: 'mcp.oauth_required' } as unknown as SessionEvent;
    expect(names(signIn)).toEqual(['question mcp.oauth q']);
    expect(names({ ...question, data: {} } as unknown as SessionEvent)).toEqual([]);
  });

  it('tells a tool of ours once', () => {
    const requested = event('external_tool.requested', {
      requestId: 'r',
      sessionId: 's',
      toolCallId: 't',
      toolName: 'bash',
    });
    expect(names(tool, requested)).toEqual(['tool bash t']);
  });

  it('keeps agents apart, and forgets what an agent waited for when it ends', () => {
    const started = event('subagent.started', { toolCallId: 'k', agentName: 'explore' });
    const begun = event('assistant.turn_start', { turnId: '0' }, below);
    const ended = event('subagent.completed', { toolCallId: 'k', agentName: 'explore' }, below);
    expect(after(turnStart, started, begun).map(({ kind, agentId }) => [kind, agentId])).toEqual([
      ['model', undefined],
      ['agent', undefined],
      ['model', 'a'],
    ]);
    expect(names(turnStart, started, begun, message)).toEqual(['agent explore k', 'model  0']);
    expect(names(started, begun, ended)).toEqual([]);
    expect(names(started, event('abort', {}, below))).toEqual(['agent explore k']);
  });

  it('waits for nothing after an idle or an abort', () => {
    expect(after(tool, permission, idle)).toEqual([]);
    expect(after(tool, permission, event('abort', {}))).toEqual([]);
  });

  it('gives back the same list when nothing changes', () => {
    const waits = after(tool);
    expect(followWaits(waits, message)).toBe(waits);
    expect(followWaits(waits, event('assistant.message_delta', { messageId: 'm', deltaContent: '' }))).toBe(waits);
  });
});
