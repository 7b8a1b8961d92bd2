/** How many pieces are joined at a time. */
const joinedAt = 256;

/**
 * A text that grows by small pieces and is seldom read. It costs the characters of the text; a text that grows by `+` keeps a
 * node and the piece for each addition, several times as much, until it is read.
 */
export class GrowingText {
  readonly #blocks: string[] = [];
  #pieces: string[] = [];

  append(piece: string): void {
    if (this.#pieces.push(piece) < joinedAt) return;
    this.#blocks.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  toString(): string {
    return [...this.#blocks, ...this.#pieces].join('');
  }
}
