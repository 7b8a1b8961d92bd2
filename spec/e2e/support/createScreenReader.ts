/** What somebody who looks at a terminal sees: a tiny one, that knows what the chat writes, and wraps anew when its size changes. */
export interface ScreenReader {
  readonly read: (output: string) => void;
  readonly resize: (columns: number) => void;
  /** All that was ever on it, without the spaces at the ends of rows. */
  readonly text: () => string;
  /** The same, with its looks. */
  readonly rows: () => Cell[][];
}

/** One character, and the SGR codes that are on for it. */
export interface Cell {
  readonly char: string;
  readonly look: readonly string[];
}

/** Makes a {@link ScreenReader}. */
export function createScreenReader(columns: number): ScreenReader {
  const screen: Screen = { lines: [[]], line: 0, column: 0, columns, look: [] };
  const rows = () => screen.lines.flatMap((line) => rowsOf(line, screen.columns));
  let rest = '';
  return {
    read: (output) => {
      const input = rest + output;
      rest = '';
      for (const [token] of input.matchAll(tokens)) {
        if (token.startsWith('\u001b') && !complete.test(token)) rest = token;
        else obey(screen, token);
      }
    },
    resize: (wide) => (screen.columns = wide),
    rows,
    text: () =>
      rows()
        .map((row) =>
          row
            .map(({ char }) => char)
            .join('')
            .trimEnd(),
        )
        .join('\n'),
  };
}

interface Screen {
  readonly lines: Cell[][];
  line: number;
  column: number;
  columns: number;
  look: readonly string[];
}

// a sequence, or the beginning of one at the end of what came, or a character
const tokens = /\u001b(?:\[[0-9;?]*[a-zA-Z]?|\][^\u0007]*\u0007?)?|[^\u001b]/gu;
const complete = /^\u001b(?:\[[0-9;?]*[a-zA-Z]|\][^\u0007]*\u0007)$/;

function rowsOf(line: readonly Cell[], columns: number): Cell[][] {
  const count = Math.max(1, Math.ceil(line.length / columns));
  return Array.from({ length: count }, (_, row) => line.slice(row * columns, (row + 1) * columns));
}

function obey(screen: Screen, token: string): void {
  if (token === '\r') screen.column -= screen.column % screen.columns;
  else if (token === '\n') down(screen);
  else if (token === '\b') screen.column = Math.max(0, screen.column - 1);
  else if (!token.startsWith('\u001b')) put(screen, token);
  else {
    const [, number = '', letter = ''] = /^\u001b\[([0-9;?]*)([a-zA-Z])$/.exec(token) ?? [];
    command(screen, letter, number);
  }
}

function command(screen: Screen, letter: string, number: string): void {
  const count = Number(number || 1);
  const start = screen.column - (screen.column % screen.columns);
  if (letter === 'A') for (let row = 0; row < count; row += 1) up(screen);
  if (letter === 'B') for (let row = 0; row < count; row += 1) down(screen);
  if (letter === 'C') screen.column += count;
  if (letter === 'D') screen.column = Math.max(start, screen.column - count);
  if (letter === 'G') screen.column = start + count - 1;
  if (letter === 'J') {
    screen.lines.splice(screen.line + 1);
    cut(screen, screen.column);
  }
  if (letter === 'm') screen.look = looking(screen.look, number.split(';'));
  if (letter === 'K') cut(screen, number === '2' ? start : screen.column);
}

const ends: Readonly<Record<string, readonly string[]>> = { 22: ['1', '2'], 23: ['3'], 24: ['4'], 29: ['9'] };

function looking(look: readonly string[], codes: readonly string[]): readonly string[] {
  return codes.reduce((on, code) => {
    if (code === '' || code === '0') return [];
    if (code === '39') return on.filter((one) => !/^[39]\d$/.test(one));
    const ended = ends[code];
    return ended === undefined ? [...on, code] : on.filter((one) => !ended.includes(one));
  }, look);
}

function put(screen: Screen, char: string): void {
  const line = screen.lines[screen.line] ?? [];
  while (line.length < screen.column) line.push({ char: ' ', look: [] });
  line[screen.column] = { char, look: screen.look };
  screen.column += 1;
}

function cut(screen: Screen, column: number): void {
  screen.lines[screen.line]?.splice(column);
}

function up(screen: Screen): void {
  if (screen.column >= screen.columns) screen.column -= screen.columns;
  else if (screen.line > 0) {
    screen.line -= 1;
    const rows = rowsOf(screen.lines[screen.line] ?? [], screen.columns).length;
    screen.column += (rows - 1) * screen.columns;
  }
}

function down(screen: Screen): void {
  const line = screen.lines[screen.line] ?? [];
  const row = Math.floor(screen.column / screen.columns);
  if (line.length > (row + 1) * screen.columns) screen.column += screen.columns;
  else {
    screen.line += 1;
    screen.column %= screen.columns;
    while (screen.lines.length <= screen.line) screen.lines.push([]);
  }
}
