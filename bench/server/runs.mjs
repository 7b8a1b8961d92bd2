import process from 'node:process';
import { deltaFrames } from './deltaFrames.mjs';

/** What a prompt may ask for, by the key it is told by. Each run resolves when the session is to be idle. */
export const runs = { deltas: blast, sparse, asks };

/**
 * `{"deltas":N}`: as fast as the reader reads. With `"across":"sessions"` they go round all sessions of the client; with
 * `"then":"hook"` a hook is asked for right behind them, and one more delta tells how many nanoseconds its answer took.
 */
async function blast({ output, sessions, ask, event }, sessionId, { deltas, across, then }, signal) {
  const to = across === 'sessions' ? [...sessions] : [sessionId];
  // The next chunk is made before it waits, so that the pipe never runs dry meanwhile.
  for (const chunk of deltaFrames(to, deltas)) {
    if (signal.aborted || output.destroyed) return;
    if (output.writableNeedDrain) await drained(output);
    output.write(chunk);
  }
  if (then !== 'hook') return;
  if (output.writableNeedDrain) await drained(output);
  const asked = process.hrtime.bigint();
  await new Promise((resolve) => ask(sessionId, 'hook', resolve));
  event(sessionId, delta(String(process.hrtime.bigint() - asked)));
}

/** `{"sparse":N}`: one delta every two milliseconds or so, which says when it was written (the clock that all processes share). */
async function sparse({ event }, sessionId, { sparse: count }, signal) {
  for (let left = count; left > 0 && !signal.aborted; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 1 + (left % 3)));
    event(sessionId, delta(String(process.hrtime.bigint())));
  }
}

/** `{"asks":"hook","count":N,"atOnce":1}`: so many at a time, and the next when all of them are answered. */
function asks({ ask }, sessionId, { asks: kind, count, atOnce }, signal) {
  return new Promise((resolve) => {
    let left = count;
    let open = 0;
    const answered = () => {
      open -= 1;
      if (open === 0) next();
    };
    const next = () => {
      if (left === 0 || signal.aborted) {
        resolve();
        return;
      }
      open = Math.min(left, atOnce);
      left -= open;
      for (let n = open; n > 0; n -= 1) ask(sessionId, kind, answered);
    };
    next();
  });
}

function delta(deltaContent) {
  return { type: 'assistant.message_delta', data: { messageId: 'm', deltaContent }, ephemeral: true };
}

/** Room again, or nobody left to write to. */
function drained(output) {
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done).off('close', done);
      resolve();
    };
    output.on('drain', done).on('close', done);
  });
}
