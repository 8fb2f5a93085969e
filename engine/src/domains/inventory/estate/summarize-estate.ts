/** The estate in figures: how much of what there is, and how it falls into groups. */
import type { Lake, Snapshot } from '#platform/lake/index.ts';
import { coverage, relations, resources } from '../tables.ts';
import type { Grouping, SummaryJson } from './contract.ts';
import { type Condition, SERVICE_SQL } from './filter.ts';

interface Question {
  readonly condition: Condition;
  readonly by: Grouping;
  readonly asOf: Date | undefined;
  readonly signal: AbortSignal;
}

const expressionOf = (by: Grouping): string => (by === 'service' ? SERVICE_SQL : by);

type Totals = Omit<SummaryJson, 'by' | 'groups' | 'asOf' | 'coverage' | 'relations'>;

export async function summarizeEstate(lake: Lake, question: Question): Promise<SummaryJson> {
  const { condition, by, asOf, signal } = question;
  const totals = await lake.query<Totals & Record<string, unknown>>({
    sql: `SELECT count(*) AS resources, count(DISTINCT type) AS types, count(DISTINCT ${SERVICE_SQL}) AS services,
        count(DISTINCT account) AS accounts, count(DISTINCT region) AS regions, count(DISTINCT owner) AS owners,
        count(*) FILTER (cardinality(tags) > 0) AS tagged FROM resources WHERE ${condition.sql}`,
    params: condition.params,
    tables: [resources],
    asOf,
    signal,
  });
  const { snapshot } = totals;
  const at = { tables: [resources, relations, coverage], asOf: snapshot.id, signal };
  const [groups, edges, places] = await Promise.all([
    treeOf(lake, { condition, by: [by], asOf: snapshot.id, signal }),
    lake.query<{ n: number }>({
      sql: `SELECT count(*) AS n FROM relations SEMI JOIN (SELECT arn FROM resources WHERE ${condition.sql}) chosen ON chosen.arn = from_arn`,
      params: condition.params,
      ...at,
    }),
    lake.query<{ complete: number; incomplete: number }>({
      sql: `SELECT count(*) FILTER (status = 'ok') AS complete, count(*) FILTER (status <> 'ok') AS incomplete FROM coverage`,
      tables: [coverage],
      signal,
    }),
  ]);
  const [sum] = totals.rows;
  if (!sum) throw new Error('a count without a row');
  return {
    ...sum,
    relations: edges.rows[0]?.n ?? 0,
    coverage: places.rows[0] ?? { complete: 0, incomplete: 0 },
    by,
    groups: groups.items.map(({ keys, resources: size }) => ({ key: keys[0] ?? null, resources: size })),
    asOf: { snapshot: snapshot.id, at: snapshot.at.toISOString() },
  };
}

interface TreeQuestion {
  readonly condition: Condition;
  readonly by: readonly Grouping[];
  readonly asOf: Date | number | undefined;
  readonly signal: AbortSignal;
}

/** Numbers of resources for each combination of the groupings, the largest first. */
export async function treeOf(
  lake: Lake,
  { condition, by, asOf, signal }: TreeQuestion,
): Promise<{
  readonly items: { keys: (string | null)[]; resources: number }[];
  readonly snapshot: Snapshot;
}> {
  const keys = by.map((grouping, index) => `${expressionOf(grouping)} AS key_${index}`).join(', ');
  const order = by.map((_, index) => `key_${index} NULLS LAST`).join(', ');
  const { rows, snapshot } = await lake.query<Record<string, string | number | null>>({
    sql: `SELECT ${keys}, count(*) AS size FROM resources WHERE ${condition.sql} GROUP BY ALL ORDER BY size DESC, ${order}`,
    params: condition.params,
    tables: [resources],
    asOf,
    signal,
  });
  const items = rows.map((row) => ({
    keys: by.map((_, index) => {
      const key = row[`key_${index}`];
      return key === null || key === undefined ? null : String(key);
    }),
    resources: Number(row.size),
  }));
  return { items, snapshot };
}

/** How much there is now, in two figures. */
export async function countResources(
  lake: Lake,
): Promise<{ readonly resources: number; readonly accounts: number }> {
  const { rows } = await lake.query<{ resources: number; accounts: number }>({
    sql: 'SELECT count(*) AS resources, count(DISTINCT account) AS accounts FROM resources',
    tables: [resources],
  });
  return rows[0] ?? { resources: 0, accounts: 0 };
}
