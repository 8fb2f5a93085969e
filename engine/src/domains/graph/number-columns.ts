/** Reads columns of unsigned numbers from the lake, portion by portion. */
import type { Lake, Query } from '#platform/lake/index.ts';

export async function* numberColumns(lake: Lake, query: Query): AsyncGenerator<readonly Uint32Array[]> {
  const { portions } = await lake.stream<Record<string, number>>(query);
  for await (const rows of portions) {
    const names = Object.keys(rows[0] ?? {});
    yield names.map((name) => Uint32Array.from(rows, (row) => row[name] ?? 0));
  }
}
