/** The portable subset: what of it Trino is told, and what is refused because only DuckDB understands it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import type { Params } from '../query-protocol.ts';
import { trinoSql } from './index.ts';

let place: TestPlatform;
beforeAll(async () => {
  place = await testPlatform();
});
afterAll(() => place.close());

const told = (sql: string, params: Params = {}) => trinoSql(place.lake, { sql, params, tables: [] });

describe('what Trino is told', () => {
  it.each<[string, string, Params?]>([
    [
      `SELECT c.Tags['team'] AS team, sum(c.x) AS cost FROM costs AS c WHERE list_contains($ids, c.id) AND c.day >= DATE '2026-10-01' GROUP BY 1 ORDER BY cost DESC NULLS LAST LIMIT 5 OFFSET 10`,
      `SELECT element_at("c"."Tags", 'team') AS "team", sum("c"."x") AS "cost"
FROM "costs" AS "c"
WHERE contains(ARRAY['a', 'it''s'], "c"."id") AND ("c"."day" >= CAST('2026-10-01' AS date))
GROUP BY 1
ORDER BY "cost" DESC NULLS LAST
OFFSET 10 LIMIT 5`,
      { ids: ['a', "it's"] },
    ],
    [
      `WITH g AS (SELECT * FROM (VALUES ('a', 1)) AS v (name, n)) SELECT count(*) AS all_, row_number() OVER (PARTITION BY name ORDER BY n DESC) AS place FROM g LEFT JOIN t ON true WHERE NOT (a OR b) AND x IS NULL`,
      `WITH "g" AS (
SELECT *
FROM (VALUES ('a', 1)) AS "v" ("name", "n")
)
SELECT count(*) AS "all_", row_number() OVER (PARTITION BY "name" ORDER BY "n" DESC) AS "place"
FROM "g" LEFT JOIN "t" ON CAST('t' AS boolean)
WHERE (NOT ("a" OR "b")) AND ("x" IS NULL)`,
    ],
    [
      'SELECT CASE WHEN a > $n THEN CAST(b AS DECIMAL(38, 8)) END AS x FROM t WHERE d < CAST($at AS DATE)',
      `SELECT CASE WHEN ("a" > 5) THEN CAST("b" AS decimal(38, 8)) ELSE NULL END AS "x"
FROM "t"
WHERE "d" < CAST(TIMESTAMP '2026-10-01 00:00:00' AS date)`,
      { n: 5, at: new Date('2026-10-01') },
    ],
    [
      `SELECT a FROM t WHERE NOT a LIKE '%x' AND b NOT LIKE 'y_' AND date_diff('day', c, d) > 300`,
      `SELECT "a"
FROM "t"
WHERE (NOT ("a" LIKE '%x')) AND ("b" NOT LIKE 'y_') AND (date_diff('day', date_trunc('day', "c"), date_trunc('day', "d")) > 300)`,
    ],
  ])('%s', async (sql, text, params) => {
    expect(await told(sql, params)).toBe(text);
  });
});

describe('what only DuckDB understands', () => {
  it.each([
    ['SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a) = 1', 'QUALIFY'],
    ['SELECT * EXCLUDE (a) FROM t', 'EXCLUDE'],
    ['SELECT list_transform(l, lambda x: x + 1) FROM t', 'lambda'],
    ['SELECT unnest(m) FROM t', 'unnest'],
    ['SELECT a / 2 FROM t', '/'],
    ['SELECT l[1] FROM t', '[]'],
    ['SELECT sum(x) FROM t GROUP BY ALL', 'GROUP BY'],
    ['SELECT DISTINCT ON (a) a FROM t', 'DISTINCT ON'],
    ["SELECT a FROM read_parquet('x')", 'TABLE_FUNCTION'],
    ['SELECT a FROM other.t', 'schema'],
    ['SELECT a FROM t USING SAMPLE 10', 'SAMPLE'],
    ['SELECT TRY_CAST(a AS DATE) FROM t', 'TRY_CAST'],
    ['SELECT a FROM t WHERE b = $missing', 'missing'],
    ['SELECT a FROM t WHERE b = ?', 'names'],
    ['SELECT 0.5 FROM t', 'DECIMAL'],
    ["SELECT date_diff('month', a, b) FROM t", 'date_diff'],
    ['SELECT a FROM t ASOF JOIN u ON t.x >= u.x', 'JOIN'],
    ['SELECT a FROM t UNION ALL SELECT a FROM u', 'SET_OPERATION'],
    ['DROP TABLE t', 'SELECT'],
    ['SELECT', ''],
  ])('%s', async (sql, why) => {
    await expect(told(sql)).rejects.toMatchObject({
      code: 'LAKE_SQL_NOT_PORTABLE',
      message: expect.stringContaining(why),
    });
  });
});
