/** What a caught value says. Its `message` counts, not its class: errors of another realm are instances of another Error. */
export function messageOf(error: unknown): string {
  const isSpeaking = typeof error === 'object' && error !== null && 'message' in error;
  return isSpeaking && typeof error.message === 'string' ? error.message : String(error);
}
