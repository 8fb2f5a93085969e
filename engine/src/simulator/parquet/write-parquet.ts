/** Writes columns as one Parquet file: one row group, dictionaries, no compression. */
import { type Column, leavesOf } from './columns.ts';
import { ByteSink, type Struct, type Value, writeStruct } from './thrift.ts';

const MAGIC = Uint8Array.of(0x50, 0x41, 0x52, 0x31);
const PLAIN = 0;
const RLE = 3;
const RLE_DICTIONARY = 8;
const OPTIONAL = 1;

const i32 = (value: number): Value => ({ i32: value });
const i64 = (value: number): Value => ({ i64: value });
const struct = (...fields: Struct): Value => ({ struct: fields });

/** All columns have as many rows as `rows`. */
export function writeParquet(columns: Readonly<Record<string, Column>>, rows: number): Uint8Array {
  const sink = new ByteSink();
  sink.bytes(MAGIC);
  const chunks: Value[] = [];
  for (const [name, column] of Object.entries(columns)) chunks.push(...writeChunks(sink, name, column));
  const start = sink.length;
  const schema = Object.entries(columns).flatMap(([name, column]) => schemaOf(name, column));
  const group = struct([1, { list: chunks }], [2, i64(start - MAGIC.length)], [3, i64(rows)]);
  writeStruct(sink, [
    [1, i32(1)],
    [2, { list: [struct([4, { text: 'schema' }], [5, i32(Object.keys(columns).length)]), ...schema] }],
    [3, i64(rows)],
    [4, { list: [group] }],
  ]);
  sink.int32(sink.length - start);
  sink.bytes(MAGIC);
  return sink.done();
}

function writeChunks(sink: ByteSink, name: string, column: Column): Value[] {
  return leavesOf(name, column).map(({ path, type, dictionary, data, count }) => {
    const start = sink.length;
    if (dictionary) {
      writePage(sink, dictionary.bytes, [7, struct([1, i32(dictionary.count)], [2, i32(PLAIN)])], 2);
    }
    const dataAt = sink.length;
    const encoding = dictionary ? RLE_DICTIONARY : PLAIN;
    const header = struct([1, i32(count)], [2, i32(encoding)], [3, i32(RLE)], [4, i32(RLE)]);
    writePage(sink, data, [5, header], 0);
    const size = i64(sink.length - start);
    const meta = struct(
      [1, i32(type)],
      [2, { list: [i32(PLAIN), i32(RLE), i32(encoding)] }],
      [3, { list: path.map((text) => ({ text })) }],
      [4, i32(0)],
      [5, i64(count)],
      [6, size],
      [7, size],
      [9, i64(dataAt)],
      [11, dictionary && i64(start)],
    );
    return struct([2, i64(start)], [3, meta]);
  });
}

function writePage(sink: ByteSink, body: Uint8Array, header: Struct[number], type: number): void {
  writeStruct(sink, [[1, i32(type)], [2, i32(body.length)], [3, i32(body.length)], header]);
  sink.bytes(body);
}

/** The words of Parquet's ConvertedType, which every reader knows. */
const AS = { utf8: 0, map: 1, decimal: 5, micros: 10 } as const;

function schemaOf(name: string, column: Column): Value[] {
  const text = (called: string, repetition: number) =>
    struct([1, i32(6)], [3, i32(repetition)], [4, { text: called }], [6, i32(AS.utf8)]);
  const of = (type: number, ...more: Struct) =>
    struct([1, i32(type)], [3, i32(OPTIONAL)], [4, { text: name }], ...more);
  switch (column.kind) {
    case 'text':
      return [text(name, OPTIONAL)];
    case 'time':
      // TIMESTAMP(MICROS, adjusted to UTC).
      return [
        of(
          2,
          [6, i32(AS.micros)],
          [10, struct([8, struct([1, { flag: true }], [2, struct([2, struct()])])])],
        ),
      ];
    case 'decimal':
      return [of(2, [6, i32(AS.decimal)], [7, i32(column.scale)], [8, i32(18)])];
    case 'double':
      return [of(5)];
    case 'map':
      return [
        struct([3, i32(OPTIONAL)], [4, { text: name }], [5, i32(1)], [6, i32(AS.map)]),
        struct([3, i32(2)], [4, { text: 'key_value' }], [5, i32(2)]),
        text('key', 0),
        text('value', OPTIONAL),
      ];
  }
}
