import { openSeating } from './openSeating.js';
import { checkTools } from './checkTools.js';
import type { ResponderConfig } from './ResponderConfig.js';
import type { Slots } from './Slots.js';

/** Makes {@link Slots} of what the user has configured; throws `InvalidOptionsError` when tools clash. */
export function createSlots(config: ResponderConfig): Slots {
  checkTools(config.tools ?? []);
  return { open: (ports) => openSeating(config, ports) };
}
