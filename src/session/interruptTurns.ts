import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { LiveTurn } from './TurnPort.js';

/** Ends the turns whose prompts were sent when a connection is lost. Those that wait in line are sent on the next connection. */
export function interruptTurns(turns: ReadonlySet<LiveTurn>, cause: ConnectionLostError): void {
  // All of them are found first: when one ends, the next one in line is sent.
  const sent = [...turns].filter(({ phase }) => phase !== 'in line');
  for (const live of sent) live.interrupt?.(cause);
}
