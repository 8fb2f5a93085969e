/** What publications say of prices, one after the other, as spans of time in which a price stayed as it was. */
import type { Sql } from '../../formats/header.ts';
import { prices } from '../table.ts';

const COLUMNS = Object.keys(prices.columns);
const SPAN = new Set(['effective_from', 'published_from', 'published_to']);
const KEY = ['service', 'region', 'rate_code', 'currency'];

/**
 * A publication sees each of its prices once; a span was seen when it began and when it ended. Put in the order in which
 * they were seen, what stays the same is a span again: so a list may come in twice, or an old one after a new one.
 * Of one publication the one that comes in last counts.
 */
export function mergeSql(fresh: Sql, held: Sql, publishedAt: Sql): Sql {
  const seen = (from: Sql, at: Sql) => `SELECT *, ${at} AS seen_at FROM ${from}`;
  const others = `(SELECT * FROM ${held} AS h WHERE true)`;
  const same = KEY.map((name) => `f.${name} = s.${name}`).join(' AND ');
  const spans = `PARTITION BY ${KEY.join(', ')} ORDER BY seen_at, effective_from`;
  const kept = COLUMNS.filter((name) => !SPAN.has(name) && !KEY.includes(name) && name !== 'price');
  return `(WITH fresh AS (SELECT * FROM ${fresh}),
    held AS (SELECT * FROM (${seen(others, 'published_from')} UNION ALL ${seen(others, 'published_to')}) AS s
      WHERE NOT (s.seen_at = ${publishedAt} AND EXISTS (SELECT 1 FROM fresh AS f WHERE ${same}))),
    seen AS (${seen('fresh', 'published_from')} UNION ALL SELECT * FROM held),
    marked AS (SELECT *, CASE WHEN lag(price) OVER (${spans}) = price THEN 0 ELSE 1 END AS begins FROM seen),
    numbered AS (SELECT *, sum(begins) OVER (${spans} ROWS UNBOUNDED PRECEDING) AS span FROM marked)
    SELECT ${KEY.join(', ')}, any_value(price) AS price, ${kept.map((name) => `arg_max(${name}, seen_at) AS ${name}`).join(', ')},
      min(effective_from) AS effective_from, min(seen_at) AS published_from, max(seen_at) AS published_to
    FROM numbered GROUP BY ${KEY.join(', ')}, span)`;
}
