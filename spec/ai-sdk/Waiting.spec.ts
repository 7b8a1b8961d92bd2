import type { SessionEvent } from 'copilot-rx';
import type { OpenQuestion } from 'copilot-rx/ai-sdk';
import { Waiting } from '../../src/ai-sdk/Waiting.js';
import { event } from '../support/events.js';

const begin = (toolCallId: string, agentId?: string) =>
  event('tool.execution_start', { toolCallId, toolName: 't' }, agentId === undefined ? {} : { agentId });
const end = (toolCallId: string) => event('tool.execution_complete', { toolCallId, success: true });
const agent = (agentId: string, toolCallId: string) =>
  event('subagent.started', { toolCallId, agentName: 'a' }, { agentId });
const over = (agentId: string) => event('subagent.completed', { toolCallId: '', agentName: 'a' }, { agentId });
const go = event('user.message', { content: 'Go' });
const rest = event('assistant.idle', {});
const ask = (toolCallId?: string, agentId?: string): OpenQuestion => ({
  id: `ask ${toolCallId}`,
  kind: 'permission',
  ...(toolCallId === undefined ? {} : { toolCallId }),
  ...(agentId === undefined ? {} : { agentId }),
  input: { kind: 'read', path: '/' },
});

describe('all that works waits for an answer', () => {
  it.each<[string, boolean, SessionEvent[], OpenQuestion[]]>([
    ['nobody is asked', false, [go, begin('a')], []],
    ['the only call is asked about', true, [go, begin('a')], [ask('a')]],
    ['another call runs', false, [go, begin('a'), begin('b')], [ask('a')]],
    ['the other has ended', true, [go, begin('a'), begin('b'), end('b')], [ask('a')]],
    ['both are asked about', true, [go, begin('a'), begin('b')], [ask('a'), ask('b')]],
    ['a question does not tell its call', true, [go, begin('a')], [ask()]],
    ['one of two calls asks without telling which', false, [go, begin('a'), begin('b')], [ask()]],
    ['somebody asks before any call runs', true, [go], [ask('a')]],
    ['a sub-agent asks', true, [go, begin('t'), agent('x', 't'), begin('a', 'x')], [ask('a', 'x')]],
    [
      'one of two sub-agents asks',
      false,
      [go, begin('t'), agent('x', 't'), begin('a', 'x'), begin('s'), agent('y', 's')],
      [ask('a', 'x')],
    ],
    [
      'the other is done',
      true,
      [go, begin('t'), agent('x', 't'), begin('a', 'x'), begin('s'), agent('y', 's'), over('y'), end('s')],
      [ask('a', 'x')],
    ],
    [
      'a sub-agent in the background asks, and the main agent works',
      false,
      [go, agent('x', 'gone'), begin('a', 'x')],
      [ask('a', 'x')],
    ],
    [
      'a sub-agent in the background asks, and the main agent rests',
      true,
      [go, agent('x', 'gone'), begin('a', 'x'), rest],
      [ask('a', 'x')],
    ],
    [
      'one in the background asks, another works',
      false,
      [go, agent('x', 'gone'), begin('a', 'x'), agent('y', 'gone'), rest],
      [ask('a', 'x')],
    ],
  ])('when %s: %s', (_, expected, events, open) => {
    const waiting = new Waiting();
    for (const one of events) waiting.take(one);
    expect(waiting.isFor(open)).toBe(expected);
  });
});
