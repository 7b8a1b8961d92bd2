/** What both protocols ask for, in the size that the real CLI asks for it. */
export const asked = {
  hookType: 'preToolUse',
  toolName: 'look_up',
  arguments: { topic: 'the stream of events', depth: 2 },
  cwd: '/home/somebody/project',
  permissionRequest: {
    kind: 'shell',
    toolCallId: 'call_6d2f8a',
    fullCommandText: 'npm run build && node scripts/report.mjs --since yesterday',
    intention: 'Build the project and write the report',
    commands: [{ identifier: 'npm run build', readOnly: false }],
    possiblePaths: ['scripts/report.mjs'],
    possibleUrls: [],
    hasWriteFileRedirection: false,
    canOfferSessionApproval: true,
  },
};
