/** What the coverage knows of every cell: how heavy it was, and whether anything stood there. */
import type { Lake } from '#platform/lake/index.ts';
import { coverage } from '../tables.ts';
import { cellKey, type KnownCell } from './cells.ts';

interface Row extends Record<string, unknown> {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly status: string;
  readonly rows: number | null;
  readonly started_at: string;
  readonly ended_at: string;
}

export async function knownCells(lake: Lake): Promise<ReadonlyMap<string, KnownCell>> {
  const known = new Map<string, KnownCell>();
  const { portions } = await lake.stream<Row>({
    sql: 'SELECT type, account, region, status, rows, started_at, ended_at FROM coverage',
    tables: [coverage],
  });
  for await (const rows of portions)
    for (const { type, account, region, status, rows: found, started_at, ended_at } of rows)
      known.set(cellKey(type, account, region), {
        status,
        rows: found,
        startedAt: Date.parse(started_at),
        endedAt: Date.parse(ended_at),
      });
  return known;
}
