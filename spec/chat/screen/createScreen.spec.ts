import { createScreen } from '../../../chat/screen/createScreen.js';
import { createScreenReader } from '../../e2e/support/createScreenReader.js';

function terminal(columns = 40) {
  const reader = createScreenReader(columns);
  // a terminal begins a row anew with each line feed
  const write = (text: string) => reader.read(text.replaceAll('\n', '\r\n'));
  const out = { isTTY: true, columns, rows: 10, write };
  return {
    reader,
    screen: createScreen({ out, err: out }),
    resize: (wide: number) => {
      out.columns = wide;
      reader.resize(wide);
    },
  };
}

describe('the screen', () => {
  it('keeps lines above a frame that is drawn over', () => {
    const { reader, screen } = terminal();
    screen.draw({ rows: ['working'] }, 'err');
    screen.print('first', 'out');
    screen.draw({ rows: ['still working'] }, 'err');
    screen.print('second', 'out');
    expect(reader.text()).toBe('first\nsecond\nstill working');
    screen.draw(undefined, 'err');
    expect(reader.text().trimEnd()).toBe('first\nsecond');
  });

  it('leaves nothing of a frame on a screen that became narrower or wider', () => {
    const { reader, screen, resize } = terminal();
    screen.print('first', 'out');
    const rows = ['a'.repeat(30), 'b'.repeat(30), 'c'];
    screen.draw({ rows, cursor: { row: 1, column: 25 } }, 'out');
    resize(20);
    screen.draw({ rows: ['new'] }, 'out');
    expect(reader.text()).toBe('first\nnew');
    resize(60);
    screen.draw({ rows: ['newer'] }, 'out');
    expect(reader.text()).toBe('first\nnewer');
  });

  it('keeps what comes while somebody else has the screen', () => {
    const { reader, screen } = terminal();
    screen.draw({ rows: ['working'] }, 'err');
    const release = screen.hold();
    screen.print('first', 'out');
    screen.draw({ rows: ['ready'] }, 'err');
    expect(reader.text()).toBe('');
    release();
    release();
    expect(reader.text()).toBe('first\nready');
  });

  it('draws no frames into a pipe', () => {
    const written: string[] = [];
    const pipe = { write: (text: string) => written.push(text) };
    const screen = createScreen({ out: pipe, err: pipe });
    screen.draw({ rows: ['working'] }, 'err');
    screen.print('line', 'err');
    screen.pass('as it is');
    expect(written).toEqual(['line\n', 'as it is']);
  });
});
