/** The id of the message that answers a prompt: the same whenever it is told. */
export function answerId(promptEventId: string): string {
  return `answer-${promptEventId}`;
}
