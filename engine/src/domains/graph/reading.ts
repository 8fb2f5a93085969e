/** What every part of the loader reads with: the same tables at the same snapshot. */
import { coverage, relations, resources } from '#domains/inventory/index.ts';
import type { Lake, Row } from '#platform/lake/index.ts';
import { HashIndex } from './core/hash-index.ts';

/** The tables that the graph is made from. */
export const FACTS = { resources, relations, coverage } as const;

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

/** Both halves of a 64-bit hash as columns. */
export function halves(name: string, columns: readonly string[]): string {
  const hash = `hash(${columns.join(', ')})`;
  return `(${hash} >> 32)::UINTEGER AS ${name}_high, (${hash} & 4294967295)::UINTEGER AS ${name}_low`;
}

/** The different values of some columns, numbered; there are few of them, and many rows share each. */
export interface Shared<T> {
  readonly values: readonly T[];
  readonly index: HashIndex;
}

export async function readShared<T>(
  { lake, asOf }: Reading,
  { table, from = table, columns }: { table: keyof typeof FACTS; from?: string; columns: readonly string[] },
  make: (row: Row) => T,
): Promise<Shared<T>> {
  const index = new HashIndex(1024);
  const { rows } = await lake.query({
    ...WHOLE,
    sql: `SELECT DISTINCT ${columns.join(', ')}, ${halves('id', columns)} FROM ${from} ORDER BY ALL`,
    tables: [FACTS[table]],
    asOf,
  });
  for (const row of rows) index.intern(Number(row.id_high), Number(row.id_low));
  return { values: rows.map(make), index };
}
