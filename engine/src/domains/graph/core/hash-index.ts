/** Dense numbers for 64-bit hashes: the dictionary that turns names into nodes without ever holding a name. */

/** Open addressing wants free places: at most half of them are taken. */
const FILL = 0.5;

export class HashIndex {
  #high: Uint32Array;
  #low: Uint32Array;
  /** The number plus one; 0 is a free place. */
  #number: Uint32Array;
  #mask: number;
  size = 0;

  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, expected / FILL)));
    this.#high = new Uint32Array(places);
    this.#low = new Uint32Array(places);
    this.#number = new Uint32Array(places);
    this.#mask = places - 1;
  }

  /** The number of this hash; one that is new gets the next. */
  intern(high: number, low: number): number {
    const place = this.#placeOf(high, low);
    const known = this.#number[place] as number;
    if (known !== 0) return known - 1;
    if (this.size >= this.#number.length * FILL) {
      this.#grow();
      return this.intern(high, low);
    }
    this.#high[place] = high;
    this.#low[place] = low;
    this.size += 1;
    this.#number[place] = this.size;
    return this.size - 1;
  }

  /** The hashes from a number on, as decimal text of the 64 bits: what SQL is asked with. */
  hashesFrom(first: number): string[] {
    const hashes: string[] = Array.from({ length: Math.max(0, this.size - first) }, () => '');
    for (const [place, number] of this.#number.entries())
      if (number > first)
        hashes[number - 1 - first] = String(
          (BigInt(this.#high[place] as number) << 32n) | BigInt(this.#low[place] as number),
        );
    return hashes;
  }

  #placeOf(high: number, low: number): number {
    // The hashes are mixed well already, so their low bits spread as they are.
    let place = low & this.#mask;
    while (this.#number[place] !== 0 && !(this.#low[place] === low && this.#high[place] === high))
      place = (place + 1) & this.#mask;
    return place;
  }

  #grow(): void {
    const bigger = new HashIndex(this.#number.length);
    for (const [place, number] of this.#number.entries()) {
      if (number === 0) continue;
      const high = this.#high[place] as number;
      const low = this.#low[place] as number;
      const free = bigger.#placeOf(high, low);
      bigger.#high[free] = high;
      bigger.#low[free] = low;
      bigger.#number[free] = number;
    }
    this.#high = bigger.#high;
    this.#low = bigger.#low;
    this.#number = bigger.#number;
    this.#mask = bigger.#mask;
  }
}
