/** One message of a stream of server-sent events. */
export interface SseMessage {
  /** Its kind; absent stands for `message`. */
  readonly event?: string;
  /** What a reader that comes back names as the last it has. */
  readonly id?: string;
  readonly data: string;
}
