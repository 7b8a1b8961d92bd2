import { RecordingError } from '../errors/RecordingError.js';
import { isObject } from '../protocol/checkOptions.js';
import type { RecordingLine } from '../protocol/RecordingLine.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/** Makes sense of the lines of one recording, or throws a RecordingError. */
export type LineReader = (json: unknown, number: number) => RecordingLine;

/** Makes a {@link LineReader}. The runtime's own files hold bare events: their times count from the first. */
export function createLineReader(): LineReader {
  let first: number | undefined;
  return (json, number) => {
    if (isEvent(json)) {
      const when = Date.parse(json.timestamp);
      first ??= when;
      return { session: '', at: when - first, event: json };
    }
    if (isObject(json) && 'recording' in json && json['recording'] !== 1) {
      throw new RecordingError(number, 'begins a recording of another version');
    }
    if (!isLine(json)) throw new RecordingError(number, 'is not part of a recording');
    return json;
  };
}

function isEvent(json: unknown): json is SessionEvent {
  return (
    isObject(json) &&
    typeof json['type'] === 'string' &&
    typeof json['id'] === 'string' &&
    typeof json['timestamp'] === 'string' &&
    isObject(json['data'])
  );
}

function isLine(json: unknown): json is RecordingLine {
  if (!isObject(json) || typeof json['session'] !== 'string') return false;
  if ('recording' in json) return true;
  if (typeof json['at'] !== 'number') return false;
  if ('event' in json) return isEvent(json['event']);
  return ['asked', 'settled'].every((name) => !(name in json) || hasId(json[name]));
}

function hasId(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string';
}
