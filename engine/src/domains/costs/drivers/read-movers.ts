/** The groups whose costs changed most, and the resources that did it. */
import { add, compare, type Decimal, formatDecimal, negate, subtract, ZERO } from '#kernel/decimal.ts';
import type { Lake, Params } from '#platform/lake/index.ts';
import { columnOf, isSame, within } from '../report/measures.ts';
import { resourceFacts } from '../report/resource-facts.ts';
import type { Selection } from '../report/selection.ts';
import type { Cell } from './cell.ts';
import type { DriversJson, MoverJson } from './contract.ts';
import type { TwoPeriods } from './read-cells.ts';

type Group = Pick<Cell, 'group'> & { readonly before: Decimal; readonly after: Decimal };

const size = (value: Decimal): Decimal => (value.units < 0n ? negate(value) : value);

export function greatestGroups(cells: readonly Cell[], count: number): Group[] {
  const groups = new Map<string, Group>();
  for (const { group, before, after } of cells) {
    const key = JSON.stringify(group);
    const known = groups.get(key) ?? { group, before: ZERO, after: ZERO };
    groups.set(key, { group, before: add(known.before, before.cost), after: add(known.after, after.cost) });
  }
  const change = (one: Group) => size(subtract(one.after, one.before));
  return [...groups.values()]
    .filter((one) => change(one).units !== 0n)
    .toSorted((a, b) => compare(change(b), change(a)))
    .slice(0, count);
}

interface Row extends Record<string, string | number | null> {
  id: string;
  before: string | null;
  after: string | null;
}

interface Question extends TwoPeriods {
  readonly measure: DriversJson['measure'];
  readonly accounts: readonly string[] | undefined;
  /** So many resources of each group; 0 asks for none. */
  readonly resources: number;
  readonly signal: AbortSignal;
}

export async function readMovers(
  lake: Lake,
  selection: Selection,
  groups: readonly Group[],
  question: Question,
): Promise<MoverJson[]> {
  const rows =
    groups.length === 0 || question.resources === 0 ? [] : await ask(lake, selection, groups, question);
  const facts = await resourceFacts(
    lake,
    rows.map(({ id }) => id),
    question.accounts,
    question.signal,
  );
  const keyOf = (row: Row) => selection.keys.map((_, index) => row[`key_${index}`] ?? null);
  return groups.map(({ group, before, after }) => ({
    group: [...group],
    ...moved(formatDecimal(before), formatDecimal(after), subtract(after, before)),
    resources: rows.flatMap((row, index) => {
      if (JSON.stringify(keyOf(row)) !== JSON.stringify(group)) return [];
      const { name = null, type = null } = facts[index] ?? {};
      const change = String(row.change);
      return [{ id: row.id, name, type, before: row.before ?? '0', after: row.after ?? '0', change }];
    }),
  }));
}

const moved = (before: string, after: string, change: Decimal) => ({
  before,
  after,
  change: formatDecimal(change),
});

async function ask(
  lake: Lake,
  selection: Selection,
  groups: readonly Group[],
  { period, against, measure, resources, signal }: Question,
): Promise<readonly Row[]> {
  const names = selection.keys.map((_, index) => `key_${index}`);
  const keys = selection.keys.map((key, index) => `${key} AS key_${index}`);
  const sum = (span: TwoPeriods['period']) =>
    `coalesce(sum(CASE WHEN ${within(span)} THEN ${columnOf(measure)} END), 0)`;
  const numbers = [...names, 'id'].map((_, index) => index + 1).join(', ');
  const { table, on, params } = wantedGroups(groups, names);
  const { rows } = await lake.query<Row>({
    sql: `WITH moved AS (SELECT ${[...keys, 'c.ResourceId AS id'].join(', ')}, ${sum(against)} AS before, ${sum(period)} AS after
        FROM ${selection.from} WHERE ((${within(period)}) OR (${within(against)})) AND ${selection.where}
          AND c.ResourceId IS NOT NULL GROUP BY ${numbers}),
      placed AS (SELECT moved.*, after - before AS change,
        row_number() OVER (PARTITION BY ${names.join(', ') || '1'} ORDER BY abs(after - before) DESC, id) AS place
        FROM moved JOIN ${table} ON ${on})
      SELECT ${[...names, 'id', 'before', 'after', 'change'].join(', ')} FROM placed
      WHERE place <= ${resources} AND change <> 0 ORDER BY ${[...names, 'place'].join(', ')}`,
    params: { ...selection.params, ...params } satisfies Params,
    tables: selection.tables,
    signal,
  });
  return rows;
}

/** Joined with sums: as a condition, which DuckDB asks of every line, it reads the tags of each as often as there are groups. */
function wantedGroups(groups: readonly Group[], names: readonly string[]) {
  const params: Record<string, string> = {};
  const rows = groups.map(({ group }, at) => {
    const values = names.map((_, index) => {
      const value = group[index];
      if (value === null || value === undefined) return 'CAST(NULL AS VARCHAR)';
      params[`mover_${at}_${index}`] = value;
      return `CAST($mover_${at}_${index} AS VARCHAR)`;
    });
    return `(${[...values, at].join(', ')})`;
  });
  const columns = [...names.map((name) => `wanted_${name}`), 'wanted_at'];
  const same = names.map((name) => isSame(name, `wanted_${name}`));
  return {
    table: `(VALUES ${rows.join(', ')}) AS wanted (${columns.join(', ')})`,
    on: same.join(' AND ') || 'true',
    params,
  };
}
