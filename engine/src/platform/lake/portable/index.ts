/** The port for questions that must scale out: asked of DuckDB here, printed for Trino and Athena elsewhere. */
import { lakeErrors } from '../errors.ts';
import type { Asker, Query } from '../query.ts';
import { NotPortable } from './not-portable.ts';
import { trinoText } from './trino-text.ts';

/** As text that somebody can put into Athena or Trino, values written out; refuses what only DuckDB understands. */
export async function trinoSql(lake: Pick<Asker, 'query'>, { sql, params = {} }: Query): Promise<string> {
  const { rows } = await lake.query<{ tree: string }>({
    sql: 'SELECT json_serialize_sql(CAST($sql AS VARCHAR)) AS tree',
    params: { sql },
    tables: [],
  });
  try {
    return trinoText(rows[0]?.tree ?? '', params);
  } catch (error) {
    if (!(error instanceof NotPortable)) throw error;
    throw lakeErrors.LAKE_SQL_NOT_PORTABLE({ problem: error.message });
  }
}
