import { runs } from './runs.mjs';

const most = 10_000_000;

/** The run that a prompt asks for; undefined when it asks for none. */
export function readPrompt(prompt) {
  try {
    const asked = JSON.parse(prompt);
    const kind = Object.keys(runs).find((key) => key in asked);
    const count = kind === 'asks' ? asked.count : asked[kind];
    if (!Number.isInteger(count) || count < 0 || count > most) return undefined;
    return (connection, sessionId, signal) => runs[kind](connection, sessionId, asked, signal);
  } catch {
    return undefined;
  }
}
