/** What somebody who looks at a terminal sees: a tiny one, that knows what the chat writes, and wraps anew when its size changes. */
export interface ScreenReader {
  readonly read: (output: string) => void;
  readonly resize: (columns: number) => void;
  /** All that was ever on it, without the spaces at the ends of rows. */
  readonly text: () => string;
}

/** Makes a {@link ScreenReader}. */
export function createScreenReader(columns: number): ScreenReader {
  const screen = { lines: [[]] as string[][], line: 0, column: 0, columns };
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
    text: () => screen.lines.map((line) => rowsOf(line, screen.columns).join('\n')).join('\n'),
  };
}

interface Screen {
  readonly lines: string[][];
  line: number;
  column: number;
  columns: number;
}

// a sequence, or the beginning of one at the end of what came, or a character
const tokens = /\u001b(?:\[[0-9;?]*[a-zA-Z]?|\][^\u0007]*\u0007?)?|[^\u001b]/gu;
const complete = /^\u001b(?:\[[0-9;?]*[a-zA-Z]|\][^\u0007]*\u0007)$/;

function rowsOf(line: readonly string[], columns: number): string[] {
  const count = Math.max(1, Math.ceil(line.length / columns));
  return Array.from({ length: count }, (_, row) =>
    line
      .slice(row * columns, (row + 1) * columns)
      .join('')
      .trimEnd(),
  );
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
  if (letter === 'K') cut(screen, number === '2' ? start : screen.column);
}

function put(screen: Screen, char: string): void {
  const line = screen.lines[screen.line] ?? [];
  while (line.length < screen.column) line.push(' ');
  line[screen.column] = char;
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
