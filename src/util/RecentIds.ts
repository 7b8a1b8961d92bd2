/** Remembers the ids that came last: `size` of them at least, and twice as many at most. */
export class RecentIds {
  #recent = new Set<string>();
  #before: ReadonlySet<string> | undefined;
  #isWhole = true;

  constructor(readonly size: number) {}

  /** Whether nothing was forgotten yet. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Remembers an id; true when it is new. */
  add(id: string): boolean {
    if (this.has(id)) return false;
    if (this.#recent.size === this.size) {
      this.#isWhole &&= this.#before === undefined;
      this.#before = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(id);
    return true;
  }

  has(id: string): boolean {
    return this.#recent.has(id) || this.#before?.has(id) === true;
  }
}
