import fc from 'fast-check';
import type { CopilotUIMessageChunk } from 'copilot-rx/ai-sdk';
import { ReplyLog } from '../../src/ai-sdk/ReplyLog.js';
import { recorded } from '../support/recorded.js';

const delta = (text: string, id = 'm'): CopilotUIMessageChunk => ({ type: 'text-delta', id, delta: text });
const textIn = (log: ReplyLog, after: number) => {
  let text = '';
  log.read$(after).subscribe(({ chunk }) => (text += chunk.type === 'text-delta' ? chunk.delta : ''));
  return text;
};

describe('ReplyLog', () => {
  it('tells what was and what comes, each once, until it is over', () => {
    const log = new ReplyLog();
    log.add([delta('a')], 'writing');
    const early = recorded(log.read$(0));
    const late = recorded(log.read$(1));
    log.add([delta('b')], 'writing');
    log.add([], 'over');

    const [a, b] = [
      { from: 1, at: 1, chunk: delta('a') },
      { from: 2, at: 2, chunk: delta('b') },
    ];
    expect(early.log).toEqual([a, b, '|']);
    expect(late.log).toEqual([b, '|']);
    expect(log.isRead).toBe(false);
  });

  it('sends readers away where somebody is asked', () => {
    const log = new ReplyLog();
    const first = recorded(log.read$(0));
    log.add([delta('a')], 'waiting');
    log.add([delta('b')], 'writing');

    expect(first.log).toHaveLength(2);
    expect(textIn(log, 1)).toBe('b');
  });

  it('adds nothing to what is over', () => {
    const log = new ReplyLog();
    log.add([], 'over');
    log.add([delta('a')], 'writing');

    expect([log.state, log.end]).toEqual(['over', 0]);
  });

  it('tells in order when it grows while it is told', () => {
    const log = new ReplyLog();
    log.add([delta('a')], 'writing');
    log.add([delta('b')], 'writing');
    let text = '';
    log.read$(0).subscribe(({ at, chunk }) => {
      text += chunk.type === 'text-delta' ? chunk.delta : '';
      if (at === 1) log.add([delta('c')], 'over');
    });

    expect(text).toBe('abc');
  });

  it('merges pieces, and knows from where it can be read', () => {
    const log = new ReplyLog(2);
    log.add([delta('a'), delta('b'), delta('c')], 'writing');

    expect([0, 1, 2, 3, 4].map((place) => log.canReadFrom(place))).toEqual([true, false, false, true, false]);
    expect(textIn(log, 0)).toBe('abc');
  });

  it('keeps of output so far the latest', () => {
    const log = new ReplyLog(1);
    const output = (text: string): CopilotUIMessageChunk => ({
      type: 'tool-output-available',
      toolCallId: 't',
      output: { output: text },
      preliminary: true,
    });
    log.add([output('a'), output('ab')], 'writing');

    expect(recorded(log.read$(0)).log).toEqual([{ from: 1, at: 2, chunk: output('ab') }]);
  });

  it('tells the same text whatever was merged', () => {
    const pieces = fc.array(fc.record({ text: fc.string(), id: fc.constantFrom('m', 'n') }));
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 4 }), fc.nat({ max: 20 }), (told, most, place) => {
        const log = new ReplyLog(most);
        let live = '';
        log.read$(0).subscribe(({ chunk }) => (live += chunk.type === 'text-delta' ? chunk.delta : ''));
        for (const { text, id } of told) log.add([delta(text, id)], 'writing');
        const all = told.map(({ text }) => text).join('');
        expect([live, textIn(log, 0)]).toEqual([all, all]);
        if (!log.canReadFrom(place)) return;
        expect(textIn(log, place)).toBe(
          told
            .slice(place)
            .map(({ text }) => text)
            .join(''),
        );
      }),
    );
  });
});
