import type { ResumeEntry } from '@ag-ui/core';
import { checkResume } from '../../src/ag-ui/checkResume.js';
import type { DeskAsk } from '../../src/serving/DeskAsk.js';

const permission = (id: string): DeskAsk => ({
  id,
  sessionId: 's',
  kind: 'permission',
  input: { kind: 'shell', fullCommandText: 'ls' },
});
const yes = (interruptId: string): ResumeEntry => ({ interruptId, status: 'resolved', payload: { approved: true } });
const cancelled = (interruptId: string): ResumeEntry => ({ interruptId, status: 'cancelled' });
const refused = (code: string, ...words: readonly string[]) => ({
  type: 'failed',
  code,
  message: expect.stringMatching(words.join('.*')),
});
const nothing = new Set<string>();

describe('checkResume', () => {
  it('asks for nothing when nothing is open', () => {
    expect(checkResume([], [], nothing)).toEqual([]);
  });

  it('gives the answer to each that is open, whatever their order, and none to what is cancelled', () => {
    const open = [permission('a'), permission('b')];
    expect(checkResume([cancelled('b'), yes('a')], open, nothing)).toEqual([
      { id: 'a', value: { decision: 'allow' } },
      { id: 'b' },
    ]);
  });

  it('refuses when something that is open is not answered, and names it', () => {
    const open = [permission('a'), permission('b'), permission('c')];
    expect(checkResume([yes('b')], open, nothing)).toEqual(refused('INTERRUPT_UNANSWERED', 'a, c'));
    expect(checkResume([], open, nothing)).toEqual(refused('INTERRUPT_UNANSWERED', 'a, b, c'));
  });

  it('refuses an answer to what is not open, names it, and says what to do', () => {
    expect(checkResume([yes('x'), yes('y')], [], nothing)).toEqual(refused('INTERRUPT_NOT_OPEN', 'x, y', 'Cancel'));
    expect(checkResume([yes('a'), yes('x')], [permission('a')], nothing)).toEqual(refused('INTERRUPT_NOT_OPEN', 'x'));
  });

  it('takes it that what is not open is cancelled', () => {
    expect(checkResume([cancelled('x')], [], nothing)).toEqual([]);
  });

  it('takes an answer that was given before: a client may send its request again', () => {
    expect(checkResume([yes('x')], [], new Set(['x']))).toEqual([]);
  });

  it('refuses all of it when one payload is no answer, and says what one is', () => {
    const open = [permission('a'), permission('b')];
    const entries = (payload: unknown): ResumeEntry[] => [yes('a'), { interruptId: 'b', status: 'resolved', payload }];
    for (const payload of [undefined, null, 'yes', {}, { approved: 'yes' }, { approved: 1 }]) {
      expect(checkResume(entries(payload), open, nothing)).toEqual(refused('INVALID_OPTIONS', ''));
    }
    expect(checkResume(entries({ approved: 'yes' }), open, nothing)).toEqual(
      refused('INVALID_OPTIONS', 'approved', 'must be true or false'),
    );
  });
});
