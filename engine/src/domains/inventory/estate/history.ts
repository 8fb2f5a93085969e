/** What became of one resource, and of the estate between two moments: read from the versions that the lake keeps. */
import type { Lake, Snapshot } from '#platform/lake/index.ts';
import type { Scanner } from '../scanner.ts';
import { resources } from '../tables.ts';
import type { DiffJson, HistoryJson } from './contract.ts';
import type { Condition } from './filter.ts';

type Version = { readonly _since: string; readonly _until: string | null } & Record<string, unknown>;
type Event = HistoryJson['items'][number];

const MOST_VERSIONS = 2_000;

export async function historyOf(
  lake: Lake,
  arn: string,
  { table }: Pick<Scanner, 'table'>,
  signal: AbortSignal,
): Promise<Event[]> {
  const { rows } = await lake.query<Version>({
    sql: `SELECT * FROM ${table.name} WHERE arn = $arn ORDER BY _since DESC LIMIT ${MOST_VERSIONS}`,
    params: { arn },
    tables: [table],
    history: true,
    signal,
  });
  const events: Event[] = [];
  for (const [index, version] of rows.entries()) {
    const next = rows[index - 1];
    if (version._until !== null && version._until !== next?._since)
      events.push({ at: version._until, what: 'vanished', changes: [], by: null });
    const before = rows[index + 1];
    const whole = before && before._until === version._since;
    events.push({
      at: version._since,
      what: whole ? 'changed' : 'appeared',
      changes: whole ? changesBetween(before, version) : [],
      by: null,
    });
  }
  return events;
}

function changesBetween(before: Version, after: Version): Event['changes'] {
  return Object.keys(after)
    .filter((column) => !column.startsWith('_'))
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map((column) => ({ column, from: before[column] ?? null, to: after[column] ?? null }));
}

export type DiffKey = readonly [type: string, arn: string];

export interface DiffQuestion {
  readonly condition: Condition;
  readonly from: Date;
  readonly to: Date;
  readonly after: DiffKey | undefined;
  readonly limit: number;
  readonly signal: AbortSignal;
}

type Changed = DiffJson['items'][number] & Record<string, unknown>;
type Counted = DiffJson['byType'][number] & Record<string, unknown>;

/** `limit` changes and one more where more follow, and how many there are of each type. */
export async function diffEstate(lake: Lake, question: DiffQuestion) {
  const { condition, from, to, after, limit, signal } = question;
  const ask = <R extends Record<string, unknown>>(
    sql: string,
    params: Readonly<Record<string, string>> = {},
  ) =>
    lake.query<R>({
      sql: `WITH versions AS (SELECT * FROM resources WHERE ${condition.sql}),
        one AS (SELECT * FROM versions WHERE _since <= $from_at::TIMESTAMPTZ AND (_until IS NULL OR _until > $from_at::TIMESTAMPTZ)),
        two AS (SELECT * FROM versions WHERE _since <= $to_at::TIMESTAMPTZ AND (_until IS NULL OR _until > $to_at::TIMESTAMPTZ)),
        changed AS (
          SELECT coalesce(two.arn, one.arn) AS arn, coalesce(two.type, one.type) AS type,
            coalesce(two.account, one.account) AS account, coalesce(two.region, one.region) AS region,
            coalesce(two.name, one.name) AS name,
            CASE WHEN one.arn IS NULL THEN 'appeared' WHEN two.arn IS NULL THEN 'vanished' ELSE 'changed' END AS what
          FROM one FULL JOIN two ON one.arn = two.arn AND one.type = two.type
          WHERE one._since IS DISTINCT FROM two._since)
        ${sql}`,
      params: { ...condition.params, from_at: from, to_at: to, ...params },
      tables: [resources],
      history: true,
      signal,
    });
  const [first, fromSnapshot, toSnapshot] = await Promise.all([
    lake.firstChange([resources]),
    snapshotAt(lake, from, signal),
    snapshotAt(lake, to, signal),
  ]);
  const [type = '', arn = ''] = after ?? [];
  const items = await ask<Changed>(
    `SELECT what, arn, type, account, region, name FROM changed
      WHERE (type, arn) > ($after_type, $after_arn) ORDER BY type, arn LIMIT ${limit + 1}`,
    { after_type: type, after_arn: arn },
  );
  const counted = await ask<Counted>(
    `SELECT type, count(*) FILTER (what = 'appeared') AS appeared, count(*) FILTER (what = 'changed') AS changed,
      count(*) FILTER (what = 'vanished') AS vanished FROM changed GROUP BY type ORDER BY type`,
  );
  return {
    rows: items.rows,
    byType: counted.rows,
    fromSnapshot: { ...fromSnapshot, ...(isBefore(from, first) ? { at: from } : {}) },
    toSnapshot: { ...toSnapshot, ...(isBefore(to, first) ? { at: to } : {}) },
    knownSince: first?.at ?? null,
  };
}

/** The lake's own beginning is no moment that anybody asked for. */
const isBefore = (moment: Date, first: Snapshot | undefined): boolean => !first || moment < first.at;

async function snapshotAt(lake: Lake, asOf: Date, signal: AbortSignal): Promise<Snapshot> {
  const { snapshot } = await lake.query({ sql: 'SELECT 1 AS one', tables: [resources], asOf, signal });
  return snapshot;
}
