import { pendingAsks } from '../../../src/wire/v3/pendingAsks.js';
import { event } from '../../support/events.js';
import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';

const of = (type: string, data: object) => event(type as 'session.idle', data as never, { id: type });
const tool = (requestId: string) =>
  of('external_tool.requested', { requestId, toolCallId: `call-${requestId}`, toolName: 'x' });
const permission = (requestId: string) =>
  of('permission.requested', { requestId, permissionRequest: { kind: 'shell', toolCallId: `call-${requestId}` } });
const ids = (events: readonly SessionEvent[]) =>
  pendingAsks(events).map(({ data }) => (data as { requestId?: string }).requestId);

describe('pendingAsks', () => {
  it.each<[string, readonly SessionEvent[], readonly string[]]>([
    ['nothing', [], []],
    ['what was asked and not answered', [tool('1'), permission('2')], ['1', '2']],
    [
      'no more what was answered',
      [
        tool('1'),
        permission('2'),
        of('external_tool.completed', { requestId: '1' }),
        of('permission.completed', { requestId: '2' }),
      ],
      [],
    ],
    [
      'no more what has failed with its runtime',
      [tool('1'), tool('2'), of('tool.execution_complete', { toolCallId: 'call-1' })],
      ['2'],
    ],
    [
      'no more the permission of a call that is over',
      [permission('1'), of('tool.execution_complete', { toolCallId: 'call-1' })],
      [],
    ],
    ['no more what was aborted', [tool('1'), of('abort', { reason: 'x' }), tool('2')], ['2']],
    ['nothing of other events', [of('user.message', { content: 'Hi' }), of('hook.start', { requestId: '1' })], []],
  ])('finds %s', (_, history, expected) => {
    expect(ids(history)).toEqual(expected);
  });
});
