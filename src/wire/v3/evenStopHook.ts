import type { Fields } from '../../util/readFields.js';

/** One field of one hook has a name in another style. */
export function evenStopHook(input: Fields): Fields {
  if (!('stop_hook_active' in input)) return input;
  const { stop_hook_active: stopHookActive, ...rest } = input;
  return { ...rest, stopHookActive };
}
