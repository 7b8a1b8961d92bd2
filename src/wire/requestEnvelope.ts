import type { AskEnvelope } from '../protocol/Ask.js';
import type { Fields } from '../util/readFields.js';
import { randomId } from '../util/randomId.js';
import { readTrace } from './readTrace.js';
import { readText } from './readText.js';

/** What every ask carries, for one that came as a request. The runtime gives it no id that is unique, so it gets ours. */
export function requestEnvelope(params: Fields): AskEnvelope | undefined {
  const sessionId = readText(params['sessionId']);
  if (sessionId === undefined) return undefined;
  return { id: randomId(), sessionId, mustAnswer: true, ...readTrace(params) };
}
