/** The names of a million nodes outside the heap: one long text, and where each name lies in it. */

export class ArnBook {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  /** Names that came later and in no order. */
  readonly #more: readonly string[];
  readonly #numberOfMore: ReadonlyMap<string, number>;

  /** The names in `bytes` ascend bytewise. */
  constructor(bytes: Buffer, starts: Uint32Array, lengths: Uint32Array, more: readonly string[] = []) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#lengths = lengths;
    this.#more = more;
    this.#numberOfMore = new Map(more.map((name, at) => [name, starts.length + at]));
  }

  get size(): number {
    return this.#starts.length + this.#more.length;
  }

  nameOf(node: number): string {
    if (node >= this.#starts.length) return this.#more[node - this.#starts.length] ?? '';
    const start = this.#starts[node] as number;
    return this.#bytes.toString('utf8', start, start + (this.#lengths[node] as number));
  }

  numberOf(name: string): number | undefined {
    const wanted = Buffer.from(name);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const start = this.#starts[middle] as number;
      const order = this.#bytes.compare(
        wanted,
        0,
        wanted.length,
        start,
        start + (this.#lengths[middle] as number),
      );
      if (order === 0) return middle;
      // `compare` looks from the book's side: above 0 is a name that comes after the wanted one.
      if (order > 0) high = middle - 1;
      else low = middle + 1;
    }
    return this.#numberOfMore.get(name);
  }
}
