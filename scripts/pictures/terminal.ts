/**
 * Draws docs/images/terminal-chat.svg: runs the terminal chat in a pseudo-terminal, as somebody would, up to a question, and writes down
 * what is on the screen. `npm run pictures:terminal`
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { createScreenReader } from '../../spec/e2e/support/createScreenReader.js';
import { svgOf } from './svgOf.js';

const root = path.resolve(import.meta.dirname, '../..');
const size = { cols: 84, rows: 40 };
const folder = mkdtempSync(path.join(tmpdir(), 'copilot-rx-picture-'));
const tsx = import.meta.resolve('tsx');
const program = ['--import', tsx, path.join(root, 'chat/main.ts'), '--demo'];
const env = {
  ...(process.env as Record<string, string>),
  TSX_TSCONFIG_PATH: path.join(root, 'chat/tsconfig.json'),
  TERM: 'xterm-256color',
};

const screen = createScreenReader(size.cols);
const chat = spawn(process.execPath, program, { ...size, cwd: folder, env });
const steps: (readonly [RegExp, string])[] = [
  [/\n› *$/, 'Hello! What am I looking at?\r'],
  [/npx copilot-rx --live\.[^]*\n› *$/, 'Then run something.\r'],
  [/❯ Yes\n[^]*select/, '\u0003\u0003'],
];
let rows = screen.rows();
chat.onData((data) => {
  screen.read(data);
  const [step] = steps;
  if (step?.[0].test(screen.text()) !== true) return;
  steps.shift();
  rows = screen.rows();
  chat.write(step[1]);
});
chat.onExit(() => {
  rmSync(folder, { recursive: true, force: true });
  if (steps.length > 0) throw new Error(`The chat ended too early:\n${screen.text()}`);
  mkdirSync(path.join(root, 'docs/images'), { recursive: true });
  writeFileSync(path.join(root, 'docs/images/terminal-chat.svg'), svgOf(rows, size.cols, 'npx copilot-rx'));
});
