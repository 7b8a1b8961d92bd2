import type { SessionEvent } from 'copilot-rx';
import { runMarbles } from 'copilot-rx/testing';
import { filter, map } from 'rxjs';
import { answerPieces } from '../../../chat/show/answerPieces.js';
import { noteLines } from '../../../chat/show/noteLines.js';
import { strokesOf } from '../../../chat/show/strokesOf.js';
import { toolLabel } from '../../../chat/show/toolLabel.js';
import { event } from '../../support/events.js';
import { plainPaint } from '../support/plainPaint.js';

const events = {
  s: event('assistant.turn_start', { turnId: '0' }),
  h: event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hel' }),
  e: event('assistant.message_delta', { messageId: 'm', deltaContent: 'lo' }),
  m: event('assistant.message', { messageId: 'm', content: 'Hello' }),
  n: event('assistant.message', { messageId: 'n', content: 'Other' }),
  a: event('assistant.message', { messageId: 'x', content: 'Mine' }, { agentId: 'agent' }),
  t: event('tool.execution_start', { toolCallId: 't', toolName: 'bash', arguments: { command: 'ls' } }),
  c: event('tool.execution_complete', { toolCallId: 't', success: true, result: { content: 'a.ts' } }),
  i: event('session.idle', {}),
} satisfies Record<string, SessionEvent>;

const pieces = {
  x: { kind: 'text', text: 'Hel' },
  y: { kind: 'text', text: 'lo' },
  o: { kind: 'text', text: 'Other' },
  e: { kind: 'end' },
};

describe('answerPieces', () => {
  it('says what the main agent says, and where a message ends', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-a-e-m-|', events);
      const subscription = '^--------!';
      const expected = '    -x---y-e-|';
      expectObservable(event$.pipe(answerPieces())).toBe(expected, pieces);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('says a message that was not streamed, or not as it is, as a whole; ends one that was cut off', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(cold('-n----|', events).pipe(answerPieces())).toBe('-(oe)-|', pieces);
      expectObservable(cold('-h-n----|', events).pipe(answerPieces())).toBe('-x-(eoe)|', pieces);
      expectObservable(cold('-h-|', events).pipe(answerPieces())).toBe('-x-(e|)', pieces);
      expectObservable(cold('-h-#', events).pipe(answerPieces())).toBe('-x-#', pieces);
    });
  });
});

describe('strokesOf', () => {
  const strokes = (isSet: boolean) => strokesOf({ paint: plainPaint, columns: () => 40, isSet });

  it('passes the answer on as it is, and notes beside it', () => {
    runMarbles(({ cold, expectObservable }) => {
      const seen$ = cold('t-c-h-e-m-i|', events).pipe(
        strokes(false),
        filter(({ kind }) => kind !== 'row'),
        map((stroke) => ('to' in stroke ? `${stroke.to} ${stroke.text}` : stroke.text)),
      );
      expectObservable(seen$).toBe('--c-h-e-m--|', { c: 'err ✓ bash: ls\n  a.ts', h: 'Hel', e: 'lo', m: '\n' });
    });
  });

  it('sets the answer on a screen: what is written, what is waited for', () => {
    runMarbles(({ cold, expectObservable }) => {
      const seen$ = cold('s-h-e-m---t-c-i|', events).pipe(
        strokes(true),
        map(({ text }) => text),
      );
      expectObservable(seen$.pipe(filter((text) => /[a-z]/.test(text)))).toBe('s-h-e-(sm)t-c--|', {
        s: '⠋ thinking',
        h: 'Hel',
        e: 'Hello',
        m: 'Hello',
        t: '⠋ bash: ls',
        c: '\n✓ bash: ls\n  a.ts',
      });
    });
  });
});

describe('a note', () => {
  it('fits on the screen, with the beginning of its detail', () => {
    const note = { kind: 'note', tone: 'bad', text: 'bash: '.repeat(9), detail: '1\n2\n\n3\n4\n5' } as const;
    expect(noteLines(note, 20, plainPaint)).toEqual(['✗ bash: bash: bash…', '  1', '  2', '  3', '  … 2 more']);
  });

  it('names the tool, and what tells most', () => {
    expect(toolLabel('bash', { description: 'Lists', command: 'ls' })).toBe('bash: ls');
    expect(toolLabel('odd', { n: 1 })).toBe('odd {"n":1}');
    expect(toolLabel('bare', undefined)).toBe('bare');
  });
});
