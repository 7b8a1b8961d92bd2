/** A prompt that reached a virtual runtime. */
export interface Prompt {
  readonly sessionId: string;
  readonly messageId: string;
  readonly text: string;
  readonly mode: 'enqueue' | 'immediate';
}
