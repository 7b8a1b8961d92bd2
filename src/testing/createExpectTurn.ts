import { filter, map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { RunHelpers } from 'rxjs/testing';
import { isCopilotError } from '../errors/CopilotError.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { hasText } from '../util/hasText.js';
import { timedMarbles } from '../util/timedMarbles.js';
import { describeEvent } from './virtual/describeEvent.js';
import type { Step } from './virtual/Step.js';

/**
 * Expects of a turn, or of any events, what is to be seen of them: pieces, messages, reasoning, tool calls and their results,
 * failures, compaction. The rest (prompts, frames of model calls, usage, the idle at the end) is left out.
 *
 * A letter stands for a step (`delta('Hi')`, `tool('echo', { x: 1 })`, `toolResult('1')`), or for what `describeEvent` says: a text,
 * or a pattern in it. Letters that are left out stand for a kind: `d` delta, `m` message, `t` tool call, `r` its result, `f` its failure,
 * `h` reasoning (thinking hard), `y` retry, `c` compaction, `e` error.
 */
export type ExpectTurn = (turn$: Observable<SessionEvent>, subscription?: string) => TurnExpectation;

/**
 * What a turn is to be. The error is given as its `code`, or as it is; left out, any error will do.
 */
export interface TurnExpectation {
  /** A marble for each millisecond; compared when the test ends. */
  readonly toBe: (marbles: string, values?: Readonly<Record<string, Step | string | RegExp>>, error?: unknown) => void;
}

const kinds: Readonly<Record<string, string>> = {
  d: 'delta',
  m: 'message',
  t: 'tool',
  r: 'result',
  f: 'failure',
  h: 'reasoning',
  y: 'retry',
  c: 'compaction',
  e: 'error',
};

/** Makes {@link ExpectTurn} of the helpers of a `TestScheduler`. */
export function createExpectTurn({ expectObservable }: Pick<RunHelpers, 'expectObservable'>): ExpectTurn {
  return (turn$, subscription) => ({
    toBe: (marbles, values = {}, error) => {
      const shown$ = turn$.pipe(
        map((event) => describeEvent(event)),
        filter((text) => text !== undefined),
      );
      const letters = Object.keys(kinds).filter((letter) => !(letter in values));
      const expected = Object.fromEntries([
        ...Object.entries(values).map(([letter, value]) => [letter, textOf(letter, value)]),
        ...letters.map((letter) => {
          const kind = kinds[letter] ?? letter;
          return [letter, saying((text) => text.split(' ')[0] === kind, `any ${kind}`)];
        }),
      ]) as Record<string, unknown>;
      checkLetters(marbles, expected);
      expectObservable<unknown>(shown$, subscription).toBe(marbles, expected, asError(error));
    },
  });
}

function checkLetters(marbles: string, expected: Readonly<Record<string, unknown>>): void {
  for (const { notification } of timedMarbles<string>(marbles.replaceAll(/[\^!]/g, ' '))) {
    if (notification.kind !== 'N' || notification.value in expected) continue;
    throw new TypeError(`Nothing stands for the letter "${notification.value}": give it a step, a text or a pattern.`);
  }
}

function textOf(letter: string, value: Step | string | RegExp): unknown {
  if (typeof value === 'string') return value;
  // Not `instanceof`: it may be of another realm.
  if ('test' in value) return saying((text) => hasText(text, value), String(value));
  const text = value.shows;
  if (text === undefined)
    throw new TypeError(`The step at "${letter}" shows nothing by itself: expect what comes of it.`);
  return text;
}

/** Equal to every text that fits. */
function saying(fits: (text: string) => boolean, name: string) {
  return {
    asymmetricMatch: (actual: unknown) => typeof actual === 'string' && fits(actual),
    toAsymmetricMatcher: () => name,
  };
}

function asError(error: unknown): unknown {
  if (error !== undefined && typeof error !== 'string') return error;
  return {
    asymmetricMatch: (actual: unknown) => isCopilotError(actual) && (error === undefined || actual.code === error),
    toAsymmetricMatcher: () => error ?? 'any error',
  };
}
