import type { VirtualTool } from './VirtualSessionPort.js';

/** The runtime's own tools that a virtual runtime has: they ask as the real ones do, and do nothing. */
export const defaultTools: Readonly<Record<string, VirtualTool>> = {
  bash: ({ command }) => ({
    permission: { kind: 'shell', fullCommandText: String(command) },
    returns: '<exited with exit code 0>',
  }),
  view: ({ path }) => ({ permission: { kind: 'read', path: String(path) }, returns: '' }),
};
