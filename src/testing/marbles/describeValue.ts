import { shown } from './shown.js';

const longest = 80;

/** A value in one line: an event by its type and what it says, an error by its code and message, all else as it is. */
export function describeValue(value: unknown): string {
  const text = isEvent(value) ? describeEvent(value) : shown(value);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

interface EventLike {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly agentId?: unknown;
}

function isEvent(value: unknown): value is EventLike {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return false;
  return typeof value.type === 'string' && typeof value.data === 'object' && value.data !== null;
}

function describeEvent({ type, data, agentId }: EventLike): string {
  const by = typeof agentId === 'string' ? ` by ${agentId}` : '';
  return `${type}${by} ${gist(data)}`.trimEnd();
}

/** What matters of an event's data. */
function gist(data: EventLike['data']): string {
  const { toolName, arguments: args, deltaContent, content, message } = data;
  if (typeof toolName === 'string') return args === undefined ? toolName : `${toolName} ${shown(args)}`;
  const text = [deltaContent, content, message].find((one) => typeof one === 'string' && one !== '');
  if (text !== undefined) return shown(text);
  return Object.keys(data).length === 0 ? '' : shown(data);
}
