import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';

/** Refuses the methods that this package calls itself, in its own order: called past it they would break its promises. */
export function checkCall(method: string): void {
  const keeper = Object.hasOwn(keepers, method) ? keepers[method as ManagedMethod] : undefined;
  if (keeper !== undefined) {
    throw new InvalidOptionsError('call', [{ path: method, expected: `must be left to ${keeper}` }]);
  }
}

/** A method that is not for `call`. */
export type ManagedMethod = keyof typeof keepers;

const responders = 'the responders in the session’s config';
const nobody = 'nobody: this package does not answer what the runtime asks then';

/** Who calls them instead. */
const keepers = {
  connect: 'the client',
  'runtime.shutdown': 'client.stop()',
  'session.create': 'client.createSession()',
  'session.resume': 'the client',
  'session.destroy': 'session.disconnect()',
  'session.shutdown': 'session.disconnect()',
  'session.send': 'session.send() and session.turn()',
  'session.abort': 'session.abort()',
  'session.tools.handlePendingToolCall': responders,
  'session.permissions.handlePendingPermissionRequest': responders,
  'session.ui.handlePendingElicitation': responders,
  'session.commands.handlePendingCommand': responders,
  'llmInference.setProvider': nobody,
  'sessionFs.setProvider': nobody,
  registerExtensionLaunchProvider: nobody,
} as const;
