/** Thrift's compact protocol, as much of it as Parquet's own descriptions need. */

/** Grows as it is written to. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  /** Seven bits a byte, the lowest first. */
  varint(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.byte((left % 0x80) | 0x80);
      left = Math.floor(left / 0x80);
    }
    this.byte(left);
  }

  int32(value: number): void {
    this.#room(4);
    this.#view.setInt32(this.length, value, true);
    this.length += 4;
  }

  /** A whole number that a double holds exactly. */
  int64(value: number): void {
    this.#room(8);
    const high = Math.floor(value / 2 ** 32);
    this.#view.setUint32(this.length, value - high * 2 ** 32, true);
    this.#view.setInt32(this.length + 4, high, true);
    this.length += 8;
  }

  float64(value: number): void {
    this.#room(8);
    this.#view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

export type Value =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly text: string }
  | { readonly flag: boolean }
  | { readonly struct: Struct }
  | { readonly list: readonly Value[] };

/** By field number, in rising order; what is undefined is left out. */
export type Struct = readonly (readonly [field: number, value: Value | undefined])[];

const TYPES = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

function typeOf(value: Value): number {
  if ('flag' in value) return value.flag ? 1 : 2;
  if ('i32' in value) return TYPES.i32;
  if ('i64' in value) return TYPES.i64;
  if ('text' in value) return TYPES.text;
  return 'list' in value ? TYPES.list : TYPES.struct;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const encoder = new TextEncoder();

export function writeStruct(sink: ByteSink, struct: Struct): void {
  let last = 0;
  for (const [field, value] of struct) {
    if (value === undefined) continue;
    // Field numbers never jump by more than 15 in Parquet.
    sink.byte(((field - last) << 4) | typeOf(value));
    last = field;
    writeValue(sink, value);
  }
  sink.byte(0);
}

function writeValue(sink: ByteSink, value: Value): void {
  if ('flag' in value) return;
  if ('i32' in value) sink.varint(zigzag(value.i32));
  else if ('i64' in value) sink.varint(zigzag(value.i64));
  else if ('text' in value) {
    const bytes = encoder.encode(value.text);
    sink.varint(bytes.length);
    sink.bytes(bytes);
  } else if ('struct' in value) writeStruct(sink, value.struct);
  else {
    const [first] = value.list;
    const kind = first === undefined ? TYPES.i32 : typeOf(first);
    if (value.list.length < 15) sink.byte((value.list.length << 4) | kind);
    else {
      sink.byte(0xf0 | kind);
      sink.varint(value.list.length);
    }
    for (const one of value.list) writeValue(sink, one);
  }
}
