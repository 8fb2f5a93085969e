/** Resources in pages, by type and ARN, filtered in SQL: as pleasant with a million as with ten. */

import type { Lake } from '#platform/lake/index.ts';
import { inventoryErrors } from '../errors.ts';
import { resources } from '../tables.ts';
import type { ResourceJson } from './contract.ts';
import type { Condition } from './filter.ts';

export type ResourceKey = readonly [type: string, arn: string];

export interface ResourcesQuestion {
  readonly condition: Condition;
  readonly after: ResourceKey | undefined;
  readonly limit: number;
  readonly asOf: Date | undefined;
  readonly signal: AbortSignal;
}

const COLUMNS = `arn, type, account, region, name, tags, created_at AS "createdAt", owner, team, environment,
  cost_center AS "costCenter", project, data_class AS "dataClass", managed_by AS "managedBy"`;

type Found = ResourceJson & Record<string, unknown>;

/** `limit` resources and one more where more follow. */
export async function listResources(lake: Lake, question: ResourcesQuestion) {
  const { condition, after, limit, asOf, signal } = question;
  const [type = '', arn = ''] = after ?? [];
  return lake.query<Found>({
    sql: `SELECT ${COLUMNS} FROM resources WHERE ${condition.sql}
      ${after ? 'AND (type, arn) > ($after_type, $after_arn)' : ''} ORDER BY type, arn LIMIT ${limit + 1}`,
    params: { ...condition.params, ...(after && { after_type: type, after_arn: arn }) },
    tables: [resources],
    asOf,
    signal,
  });
}

/** The one resource that the words mean: its ARN, or an id or a name that only it has. */
export async function findResource(
  lake: Lake,
  words: string,
  scope: Condition,
  { asOf, history = false, signal }: Pick<ResourcesQuestion, 'asOf' | 'signal'> & { history?: boolean },
) {
  const isArn = words.startsWith('arn:');
  const matches = isArn
    ? 'arn = $words'
    : `(name = $words OR regexp_extract(arn, '[^:/]+$') = $words OR ends_with(arn, ':' || $words) OR ends_with(arn, '/' || $words))`;
  const { rows, snapshot } = await lake.query<Found>({
    sql: `SELECT ${COLUMNS} FROM resources WHERE ${scope.sql} AND ${matches}
      ${history ? 'QUALIFY row_number() OVER (PARTITION BY type, arn ORDER BY _since DESC) = 1' : ''}
      ORDER BY type, arn LIMIT 6`,
    params: { ...scope.params, words },
    tables: [resources],
    // Also what is gone by now.
    ...(history ? { history } : { asOf }),
    signal,
  });
  const [resource, ...others] = rows;
  if (!resource) {
    const candidates = await near(lake, words, scope);
    const hint = candidates.map((arn) => ` Did you mean ${arn}?`).join('');
    throw inventoryErrors.RESOURCE_NOT_FOUND({ words, hint }, { candidates });
  }
  if (others.length > 0) {
    const candidates = rows.map((row) => row.arn);
    throw inventoryErrors.RESOURCE_AMBIGUOUS({ words, arns: candidates.join(', ') }, { candidates });
  }
  return { resource, snapshot };
}

/** What looks most like the words among what is there now. */
async function near(lake: Lake, words: string, scope: Condition): Promise<string[]> {
  const id = words.split(/[:/]/).at(-1) ?? words;
  const { rows } = await lake.query<{ arn: string }>({
    sql: `SELECT arn FROM resources WHERE ${scope.sql}
      AND (damerau_levenshtein(regexp_extract(arn, '[^:/]+$'), $id) <= 2 OR contains(arn, $id))
      ORDER BY damerau_levenshtein(regexp_extract(arn, '[^:/]+$'), $id), arn LIMIT 1`,
    params: { ...scope.params, id: id.slice(0, 100) },
    tables: [resources],
  });
  return rows.map(({ arn }) => arn);
}
