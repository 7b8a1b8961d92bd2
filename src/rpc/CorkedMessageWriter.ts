import type { Writable } from 'node:stream';
import { AbstractMessageWriter } from 'vscode-jsonrpc/node';
import type { Message, MessageWriter } from 'vscode-jsonrpc/node';

/**
 * A writer for vscode-jsonrpc's connection that puts header and body, and all frames of one tick, into one write. The
 * library's own writes them apart, which Nagle's algorithm turns into 40 ms per call, and which costs a system call each.
 */
export class CorkedMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Writable;
  #corked = false;

  constructor(output: Writable) {
    super();
    this.#output = output;
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve) => {
      // A stream that fails is the end of the connection, which its owner reports: a call is not refused for it here.
      this.send(message, () => resolve());
    });
  }

  /**
   * Writes a message of ours.
   *
   * @param onDone - Called when the system has it, or never will.
   * @throws TypeError when JSON cannot hold it; nothing is written then.
   */
  send(message: object, onDone?: () => void): void {
    const body = JSON.stringify(message);
    this.#cork();
    this.#output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, onDone);
  }

  end(): void {
    this.#output.end();
  }

  #cork(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.#output.cork();
    process.nextTick(() => {
      this.#corked = false;
      this.#output.uncork();
    });
  }
}
