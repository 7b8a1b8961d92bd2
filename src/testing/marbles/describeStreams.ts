import { describeValue } from './describeValue.js';
import { differingFields } from './differingFields.js';
import { drawMarbles } from './drawMarbles.js';
import type { Drawing } from './drawMarbles.js';
import { nameMarks } from './nameMarks.js';
import type { NamedMark, NamedValue } from './nameMarks.js';
import type { StreamMessage } from './StreamMessage.js';

/** Says how two streams differ; undefined when they do not, as far as can be drawn. */
export function describeStreams(
  actual: readonly StreamMessage[],
  expected: readonly StreamMessage[],
  isSame: (actual: unknown, expected: unknown) => boolean,
): string | undefined {
  const { expectedMarks, actualMarks, legend } = nameMarks(expected, actual, isSame);
  const index = expectedMarks.findIndex((mark, i) => !isMatch(mark, actualMarks[i]));
  const first = index === -1 && actualMarks.length > expectedMarks.length ? expectedMarks.length : index;
  if (first === -1) return undefined;
  const drawing = drawMarbles([expectedMarks, actualMarks]);
  const [mark, other] = [expectedMarks[first], actualMarks[first]];
  return [
    'Expected and actual streams differ.',
    `expected: ${drawing.lines[0] ?? ''}`,
    `actual:   ${drawing.lines[1] ?? ''}`,
    ...pointer(drawing, expectedMarks, actualMarks, first),
    // A letter that is its own value, as in marbles without values, needs no explanation.
    ...legend.filter(({ sign, value }) => sign !== value).map(explain),
    ...details(mark, other),
    ...caveat(drawing),
  ].join('\n  ');
}

function isMatch(mark: NamedMark, other: NamedMark | undefined): boolean {
  return mark.frame === other?.frame && mark.name === other.name;
}

/** Under the first sign that differs; within a group, when both have one there or it is not the group's first. */
function pointer(
  { columnOf }: Drawing,
  expected: readonly NamedMark[],
  actual: readonly NamedMark[],
  index: number,
): string[] {
  const frame = Math.min(expected[index]?.frame ?? Infinity, actual[index]?.frame ?? Infinity);
  const before = expected.slice(0, index).filter((mark) => mark.frame === frame).length;
  const areGroups = [expected, actual].every((marks) => marks.filter((mark) => mark.frame === frame).length > 1);
  const column = columnOf(frame) + (areGroups || before > 0 ? before + 1 : 0);
  return [`          ${' '.repeat(column)}^ first difference at frame ${frame}`];
}

function explain({ sign, value, of }: NamedValue): string {
  return `${sign}${of === undefined ? '' : ` ${of}`}: ${describeValue(value)}`;
}

/** When something else came than was expected, at the same time: in what it differs. */
function details(mark: NamedMark | undefined, other: NamedMark | undefined): string[] {
  if (mark === undefined || mark.frame !== other?.frame || mark.kind !== other.kind) return [];
  const fields = differingFields(other.value, mark.value);
  // A sentence on the whole value would repeat the legend.
  if (fields.length === 0 || fields[0]?.path === '') return [];
  return [
    `At frame ${mark.frame} they differ in`,
    ...fields.map(
      (field) => `  ${field.path}: expected ${describeValue(field.expected)}, actual ${describeValue(field.actual)}`,
    ),
  ];
}

function caveat({ isInexact }: Drawing): string[] {
  const names = ['expected', 'actual'].filter((_, i) => isInexact[i]);
  return names.map(
    (name) => `The ${name} line cannot be written as marbles: a group takes as many frames as it has characters.`,
  );
}
