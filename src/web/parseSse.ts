import { Observable } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { SseMessage } from '../serving/SseMessage.js';

/**
 * Reads server-sent events out of text that comes in pieces, by the rules of the WHATWG. `id` is the last one that was told; there is
 * none before the first. A message that is not whole when the text ends is none.
 *
 * ```
 * text$       -a-b-c|     a: 'data: x\n'  b: '\nda'  c: 'ta: y\n\n'
 * parseSse()  ---x-y|
 * ```
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function parseSse(): OperatorFunction<string, SseMessage> {
  return (text$) =>
    new Observable((subscriber) => {
      const reader = new SseReader((message) => subscriber.next(message));
      return text$.subscribe({
        next: (text) => reader.take(text),
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
    });
}

class SseReader {
  readonly #onMessage: (message: SseMessage) => void;
  /** A line that has no end yet. */
  #open = '';
  /** The text before ended in CR: an LF that comes now belongs to it. */
  #wasCr = false;
  #event = '';
  #data: string[] = [];
  #id: string | undefined;

  constructor(onMessage: (message: SseMessage) => void) {
    this.#onMessage = onMessage;
  }

  take(text: string): void {
    if (text === '') return;
    let start = this.#wasCr && text.startsWith('\n') ? 1 : 0;
    this.#wasCr = text.endsWith('\r');
    const ends = /\r\n|\r|\n/g;
    ends.lastIndex = start;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      const line = this.#open + text.slice(start, end.index);
      this.#open = '';
      start = ends.lastIndex;
      this.#line(line);
    }
    this.#open += text.slice(start);
  }

  #line(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') this.#data.push(value);
    else if (name === 'event') this.#event = value;
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
  }

  #dispatch(): void {
    const [event, lines] = [this.#event, this.#data];
    this.#event = '';
    this.#data = [];
    if (lines.length === 0) return;
    this.#onMessage({
      ...(event === '' ? {} : { event }),
      ...(this.#id === undefined ? {} : { id: this.#id }),
      data: lines.join('\n'),
    });
  }
}
