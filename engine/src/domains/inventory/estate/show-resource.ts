/** Everything that is known of one resource. */
import type { Platform } from '#platform/platform.ts';
import { EVERY_EDGE, edgeTables } from '../every-edge.ts';
import { factOf } from '../fact.ts';
import { HEAD } from '../head.ts';
import { everyScannerOf } from '../plugins.ts';
import { coverage, resources } from '../tables.ts';
import type { ResourceDetail, ResourceJson } from './contract.ts';
import type { Condition } from './filter.ts';

const MOST_EDGES = 200;

export async function showResource(
  platform: Platform,
  resource: ResourceJson,
  scope: Condition,
  snapshot: { readonly id: number; readonly at: Date },
  signal: AbortSignal,
): Promise<ResourceDetail> {
  const { lake } = platform;
  const { arn, type, account, region } = resource;
  const { table } = factOf(type, await everyScannerOf(platform));
  const own = await lake.query({
    sql: `SELECT * FROM ${table.name} WHERE arn = $arn`,
    params: { arn },
    tables: [table],
    asOf: snapshot.id,
    signal,
  });
  const edges = (mine: 'from_arn' | 'to_arn', other: 'from_arn' | 'to_arn') =>
    lake.query<ResourceDetail['needs'][number] & Record<string, unknown>>({
      // What is outside the reader's scope is told as an edge, as the ARN stands in this resource, but not named.
      sql: `SELECT r.${other} AS arn, other.type, other.name, r.kind, r.source, r.detail
        FROM ${EVERY_EDGE} r LEFT JOIN (SELECT * FROM resources WHERE ${scope.sql}) other ON other.arn = r.${other}
        WHERE r.${mine} = $arn ${mine === 'to_arn' ? `AND ${inScope(scope)}` : ''}
        ORDER BY r.kind, r.${other} LIMIT ${MOST_EDGES}`,
      params: { ...scope.params, arn },
      tables: [...edgeTables, resources],
      asOf: snapshot.id,
      signal,
    });
  const [needs, neededBy] = await Promise.all([edges('from_arn', 'to_arn'), edges('to_arn', 'from_arn')]);
  const covered = await lake.query<NonNullable<ResourceDetail['coverage']>>({
    sql: `SELECT status, ended_at AS "endedAt", complete_at AS "completeAt" FROM coverage
      WHERE type = $type AND account = $account AND region = $region`,
    params: { type, account, region },
    tables: [coverage],
    signal,
  });
  const properties = Object.entries(table.columns)
    .filter(([name]) => !(name in HEAD))
    .map(([name, { description }]) => ({ name, description, value: own.rows[0]?.[name] ?? null }));
  return {
    ...resource,
    properties,
    needs: [...needs.rows],
    neededBy: [...neededBy.rows],
    coverage: covered.rows[0] ?? null,
    asOf: { snapshot: snapshot.id, at: snapshot.at.toISOString() },
  };
}

/** The account of an edge is that of the one that needs. */
const inScope = (scope: Condition): string => scope.sql.replaceAll('account', 'r.account');
