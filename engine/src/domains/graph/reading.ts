/** What every part of the loader reads with: the same tables at the same snapshot. */
import { coverage, EVERY_EDGE, edgeTables, flowCoverage, resources } from '#domains/inventory/index.ts';
import type { Lake, Row, Table } from '#platform/lake/index.ts';
import { HashIndex } from './core/hash-index.ts';

/** The tables that the graph is made from, beside those of its edges. */
export const FACTS = { resources, coverage, flowCoverage } as const;

export const EDGES = { sql: EVERY_EDGE, tables: edgeTables } as const;

export const everyFact = [...Object.values(FACTS), ...edgeTables];

export interface Reading {
  readonly lake: Lake;
  /** The snapshot's id. */
  readonly asOf: number;
}

/** The loader reads whole tables, beyond what any answer for a person may be. */
export const WHOLE = {
  maxRows: 2 ** 31,
  maxBytes: 2 ** 32,
  timeLimitMs: 10 * 60_000,
  lane: 'graph',
} as const;

/** Numbers that names become: two halves of 32 bits for each row, the low one first. */
export const halvesOf = (hashes: BigUint64Array): Int32Array =>
  new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2);

/** The different values of some columns, numbered; there are few of them, and many rows share each. */
export interface Shared<T> {
  readonly values: readonly T[];
  readonly index: HashIndex;
  /** Of the table, all values together. */
  readonly rows: number;
}

export async function readShared<T>(
  { lake, asOf }: Reading,
  { tables, from, columns }: { tables: readonly Table[]; from: string; columns: readonly string[] },
  make: (row: Row) => T,
): Promise<Shared<T>> {
  const index = new HashIndex(1024);
  const list = columns.join(', ');
  const { rows } = await lake.query({
    ...WHOLE,
    sql: `SELECT ${list}, hash(${list})::VARCHAR AS hash, count(*) AS rows FROM ${from} GROUP BY ALL ORDER BY ALL`,
    tables,
    asOf,
  });
  for (const { hash } of rows) {
    const [low = 0, high = 0] = halvesOf(BigUint64Array.of(BigInt(String(hash))));
    index.intern(high, low);
  }
  return { values: rows.map(make), index, rows: rows.reduce((sum, row) => sum + Number(row.rows), 0) };
}
