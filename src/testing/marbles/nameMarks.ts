import { isEqual } from './isEqual.js';
import type { Mark } from './Mark.js';
import { pickLetter } from './pickLetter.js';
import type { StreamMessage } from './StreamMessage.js';

/** A sign, and what is behind it. */
export interface NamedMark extends Mark {
  readonly kind: 'N' | 'E' | 'C';
  /** The same for equal values. Errors are all drawn as `#`, but have names of their own. */
  readonly name: string;
  readonly value: unknown;
}

/** What a sign stands for. */
export interface NamedValue {
  readonly sign: string;
  readonly value: unknown;
  /** Whose it is, when `#` is one error for the one and another for the other. */
  readonly of?: 'expected' | 'actual';
}

/** Finds letters for the values of two streams: equal values have the same letter, in both. */
export function nameMarks(
  expected: readonly StreamMessage[],
  actual: readonly StreamMessage[],
  isSame: (actual: unknown, expected: unknown) => boolean,
): { expectedMarks: NamedMark[]; actualMarks: NamedMark[]; legend: NamedValue[] } {
  const letters: NamedValue[] = [];
  const letterOf = (value: unknown, isKnown: (known: NamedValue) => boolean): string => {
    const known = letters.find(isKnown);
    if (known !== undefined) return known.sign;
    const sign = pickLetter(value, new Set(letters.map((letter) => letter.sign)));
    letters.push({ sign, value });
    return sign;
  };
  const expectedMarks = expected.map(({ frame, notification: { kind, value, error } }): NamedMark => {
    if (kind !== 'N') return { ...ending(frame, kind), value: error };
    // Both ways, or a matcher would share its letter with all that it matches.
    const sign = letterOf(value, (known) => isEqual(value, known.value) && isEqual(known.value, value));
    return { frame, kind, sign, name: sign, value };
  });
  const actualMarks = actual.map(({ frame, notification: { kind, value, error } }, index): NamedMark => {
    const content = kind === 'E' ? error : value;
    const partner = partnerOf(expectedMarks, actual, index);
    const isAsExpected = partner?.kind === kind && (kind === 'C' || isSame(content, partner.value));
    if (kind !== 'N') return { ...ending(frame, kind, isAsExpected), value: content };
    const sign = isAsExpected ? partner.sign : letterOf(value, (known) => isEqual(value, known.value));
    return { frame, kind, sign, name: sign, value };
  });
  return { expectedMarks, actualMarks, legend: [...letters, ...errorsOf(expectedMarks, actualMarks)] };
}

function ending(frame: number, kind: 'E' | 'C', isAsExpected = true): Omit<NamedMark, 'value'> {
  const sign = kind === 'C' ? '|' : '#';
  return { frame, kind, sign, name: isAsExpected ? sign : `other ${sign}` };
}

/** What is expected at the same time, in the same place among all of that moment. */
function partnerOf(expected: readonly NamedMark[], actual: readonly StreamMessage[], index: number) {
  const frame = actual[index]?.frame;
  const place = actual.slice(0, index).filter((message) => message.frame === frame).length;
  return expected.filter((mark) => mark.frame === frame)[place];
}

function errorsOf(expected: readonly NamedMark[], actual: readonly NamedMark[]): NamedValue[] {
  const [one, other] = [expected, actual].map((marks) => marks.find(({ kind }) => kind === 'E'));
  const errors: NamedValue[] = [];
  if (one !== undefined) errors.push({ sign: '#', value: one.value, of: 'expected' });
  if (other !== undefined) errors.push({ sign: '#', value: other.value, of: 'actual' });
  const isOne = errors.length === 1 || (one !== undefined && other !== undefined && isEqual(other.value, one.value));
  return isOne ? errors.slice(0, 1).map(({ sign, value }) => ({ sign, value })) : errors;
}
