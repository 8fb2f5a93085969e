/** Dense numbers for 64-bit hashes: the dictionary that turns names into nodes without ever holding a name. */

/** Open addressing wants free places: at most half of them are taken. */
const FILL = 0.5;

/** Words of a place: low half, high half, the number plus one (0 is a free place), and one unused, so that none straddles two cache lines. */
const WORDS = 4;

/** Halves of hashes are kept signed: numbers of 32 bits without a sign would become floats on the way. */
export class HashIndex {
  #table: Int32Array;
  #mask: number;
  size = 0;

  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, expected / FILL)));
    this.#table = new Int32Array(places * WORDS);
    this.#mask = places - 1;
  }

  /** The number of this hash; one that is new gets the next. */
  intern(high: number, low: number): number {
    const place = this.#placeOf(high | 0, low | 0);
    const known = this.#table[place + 2] as number;
    if (known !== 0) return known - 1;
    if (this.size > this.#mask * FILL) {
      this.#grow();
      return this.intern(high, low);
    }
    this.#put(place, high, low, this.size + 1);
    this.size += 1;
    return this.size - 1;
  }

  /** The hashes from a number on, as decimal text of the 64 bits: what SQL is asked with. */
  hashesFrom(first: number): string[] {
    const hashes: string[] = Array.from({ length: Math.max(0, this.size - first) }, () => '');
    const table = this.#table;
    for (let place = 0; place < table.length; place += WORDS) {
      const number = table[place + 2] as number;
      if (number <= first) continue;
      const [low, high] = [table[place] as number, table[place + 1] as number];
      hashes[number - 1 - first] = String((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
    }
    return hashes;
  }

  /** Where it stands in the table, or the free place that is its own. */
  #placeOf(high: number, low: number): number {
    const table = this.#table;
    const mask = this.#mask;
    // The hashes are mixed well already, so their low bits spread as they are.
    let place = low & mask;
    for (;;) {
      const at = place * WORDS;
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at;
      place = (place + 1) & mask;
    }
  }

  #put(place: number, high: number, low: number, number: number): void {
    this.#table[place] = low;
    this.#table[place + 1] = high;
    this.#table[place + 2] = number;
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array(old.length * 2);
    for (let place = 0; place < old.length; place += WORDS) {
      const number = old[place + 2] as number;
      if (number === 0) continue;
      const [low, high] = [old[place] as number, old[place + 1] as number];
      this.#put(this.#placeOf(high, low), high, low, number);
    }
  }
}
