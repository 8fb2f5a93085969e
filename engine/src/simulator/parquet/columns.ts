/** What a column of a Parquet file may be, and how its values are laid out in pages. */
import { bitsFor, writeHybrid } from './encodings.ts';
import { ByteSink } from './thrift.ts';

/** Texts, each written once, and which of them stands in a row; -1 is null. */
export interface TextColumn {
  readonly kind: 'text';
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** Whole numbers in units of 10^-scale; with codes, -1 is null. */
export interface DecimalColumn {
  readonly kind: 'decimal';
  readonly scale: number;
  readonly values: ArrayLike<number>;
  readonly codes?: Int32Array | undefined;
}

/** NaN is null. */
export interface DoubleColumn {
  readonly kind: 'double';
  readonly values: Float64Array;
}

/** Epoch ms, each written once. */
export interface TimeColumn {
  readonly kind: 'time';
  readonly values: readonly number[];
  readonly codes: Int32Array;
}

/** Sets of keys and values, each a list of pairs of indexes into `words`; which of them stands in a row. */
export interface MapColumn {
  readonly kind: 'map';
  readonly words: readonly string[];
  readonly sets: readonly (readonly (readonly [key: number, value: number])[])[];
  readonly codes: Int32Array;
}

export type Column = TextColumn | DecimalColumn | DoubleColumn | TimeColumn | MapColumn;

/** One leaf of the schema: its path and its two pages. */
export interface Leaf {
  readonly path: readonly string[];
  readonly type: number;
  readonly dictionary: { readonly bytes: Uint8Array; readonly count: number } | undefined;
  readonly data: Uint8Array;
  /** Values with those that are null. */
  readonly count: number;
}

const INT64 = 2;
const DOUBLE = 5;
const BYTE_ARRAY = 6;

const encoder = new TextEncoder();

function textDictionary(values: readonly string[]): Leaf['dictionary'] {
  const sink = new ByteSink();
  for (const value of values) {
    const bytes = encoder.encode(value);
    sink.int32(bytes.length);
    sink.bytes(bytes);
  }
  return { bytes: sink.done(), count: values.length };
}

function int64s(values: ArrayLike<number>, times = 1): Uint8Array {
  const sink = new ByteSink();
  for (let index = 0; index < values.length; index += 1) sink.int64((values[index] ?? 0) * times);
  return sink.done();
}

/** Levels of a version 1 page: their length, then the hybrid. */
function writeLevels(sink: ByteSink, levels: ArrayLike<number>, count: number, most: number): void {
  const own = new ByteSink();
  writeHybrid(own, levels, count, bitsFor(most));
  sink.int32(own.length);
  sink.bytes(own.done());
}

function codedPage(codes: Int32Array, most: number): Uint8Array {
  const sink = new ByteSink();
  const there = new Uint8Array(codes.length);
  const kept = new Int32Array(codes.length);
  let count = 0;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? -1;
    if (code < 0) continue;
    there[index] = 1;
    kept[count] = code;
    count += 1;
  }
  writeLevels(sink, there, there.length, 1);
  writeCodes(sink, kept, count, most);
  return sink.done();
}

function writeCodes(sink: ByteSink, codes: ArrayLike<number>, count: number, most: number): void {
  const bits = Math.max(1, bitsFor(most));
  sink.byte(bits);
  writeHybrid(sink, codes, count, bits);
}

function plainPage(rows: number, isThere: (row: number) => boolean, write: (sink: ByteSink) => void) {
  const sink = new ByteSink();
  const there = Uint8Array.from({ length: rows }, (_, row) => (isThere(row) ? 1 : 0));
  writeLevels(sink, there, rows, 1);
  write(sink);
  return sink.done();
}

export function leavesOf(name: string, column: Column): Leaf[] {
  const path = [name];
  switch (column.kind) {
    case 'text': {
      const { values, codes } = column;
      const data = codedPage(codes, values.length - 1);
      return [{ path, type: BYTE_ARRAY, dictionary: textDictionary(values), data, count: codes.length }];
    }
    case 'time': {
      const { values, codes } = column;
      const dictionary = { bytes: int64s(values, 1000), count: values.length };
      const data = codedPage(codes, values.length - 1);
      return [{ path, type: INT64, dictionary, data, count: codes.length }];
    }
    case 'decimal': {
      const { values, codes } = column;
      const bytes = int64s(values);
      if (codes === undefined) {
        const data = plainPage(
          values.length,
          () => true,
          (sink) => sink.bytes(bytes),
        );
        return [{ path, type: INT64, dictionary: undefined, data, count: values.length }];
      }
      const dictionary = { bytes, count: values.length };
      return [
        { path, type: INT64, dictionary, data: codedPage(codes, values.length - 1), count: codes.length },
      ];
    }
    case 'double': {
      const { values } = column;
      const data = plainPage(
        values.length,
        (row) => !Number.isNaN(values[row]),
        (sink) => {
          for (const value of values) if (!Number.isNaN(value)) sink.float64(value);
        },
      );
      return [{ path, type: DOUBLE, dictionary: undefined, data, count: values.length }];
    }
    case 'map':
      return mapLeaves(name, column);
  }
}

/** The keys and the values of all entries; an empty set and a null stand as one entry that is not there. */
function mapLeaves(name: string, { words, sets, codes }: MapColumn): Leaf[] {
  let count = 0;
  for (const code of codes) count += Math.max(1, sets[code]?.length ?? 0);
  const [repeated, defined] = [new Uint8Array(count), new Uint8Array(count)];
  const [keys, values] = [new Int32Array(count), new Int32Array(count)];
  let [at, kept] = [0, 0];
  for (const code of codes) {
    const set = sets[code];
    if (!set || set.length === 0) {
      defined[at] = set ? 1 : 0;
      at += 1;
      continue;
    }
    for (let index = 0; index < set.length; index += 1) {
      const [key = 0, value = 0] = set[index] ?? [];
      repeated[at] = index === 0 ? 0 : 1;
      defined[at] = 2;
      keys[kept] = key;
      values[kept] = value;
      at += 1;
      kept += 1;
    }
  }
  const page = (of: Int32Array, mostDefined: number): Uint8Array => {
    const sink = new ByteSink();
    writeLevels(sink, repeated, count, 1);
    const levels = mostDefined === 2 ? defined : defined.map((level) => (level === 2 ? 3 : level));
    writeLevels(sink, levels, count, mostDefined);
    writeCodes(sink, of, kept, words.length - 1);
    return sink.done();
  };
  const dictionary = textDictionary(words);
  const leaf = (part: 'key' | 'value', data: Uint8Array): Leaf => ({
    path: [name, 'key_value', part],
    type: BYTE_ARRAY,
    dictionary,
    data,
    count,
  });
  return [leaf('key', page(keys, 2)), leaf('value', page(values, 3))];
}
