import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';

/** A method that this package calls itself, in its own order: called past it, it would break the package's promises. */
export type ManagedMethod =
  | 'connect'
  | 'runtime.shutdown'
  | `session.${'create' | 'resume' | 'destroy' | 'delete' | 'send' | 'abort'}`
  | 'session.tools.handlePendingToolCall'
  | 'session.permissions.handlePendingPermissionRequest'
  | 'session.ui.handlePendingElicitation'
  | 'session.commands.handlePendingCommand'
  | `${'llmInference' | 'sessionFs'}.setProvider`;

/** Refuses a {@link ManagedMethod}. */
export function checkCall(method: string): void {
  if (!Object.hasOwn(keepers, method)) return;
  const expected = `must be left to ${keepers[method as ManagedMethod]}`;
  throw new InvalidOptionsError('call', [{ path: method, expected }]);
}

const client = 'the client';
const responders = 'the session’s responders';
const nobody = 'nobody: what the runtime asks then is not answered here';

/** Who calls them instead. */
const keepers: Readonly<Record<ManagedMethod, string>> = {
  connect: client,
  'runtime.shutdown': 'client.stop()',
  'session.create': client,
  'session.resume': client,
  'session.delete': client,
  'session.destroy': 'session.disconnect()',
  'session.send': 'session.send()',
  'session.abort': 'session.abort()',
  'session.tools.handlePendingToolCall': responders,
  'session.permissions.handlePendingPermissionRequest': responders,
  'session.ui.handlePendingElicitation': responders,
  'session.commands.handlePendingCommand': responders,
  'llmInference.setProvider': nobody,
  'sessionFs.setProvider': nobody,
};
