import type { AGUIEvent } from '@ag-ui/core';

/**
 * An event of AG-UI whose `type` is a word. In their types it is a member of the enum `EventType`, which is that word at run time: with
 * this, no value of their package has to be loaded.
 */
export type Shown = { [Name in keyof ShownFields]: { type: Name } & ShownFields[Name] }[keyof ShownFields];

type ShownFields = { [Event in AGUIEvent as `${Event['type']}`]: Omit<Event, 'type'> };

/** The event as their types have it. */
export function asAgUi(shown: Shown): AGUIEvent {
  return shown as unknown as AGUIEvent;
}
