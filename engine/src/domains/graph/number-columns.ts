/** Reads columns of unsigned numbers from the lake, portion by portion. */
import type { Lake, Query } from '#platform/lake/index.ts';

export async function* numberColumns(lake: Lake, query: Query): AsyncGenerator<readonly Uint32Array[]> {
  const { portions } = await lake.columns(query);
  for await (const columns of portions)
    yield columns.flatMap((column) => (column instanceof Uint32Array ? [column] : []));
}
