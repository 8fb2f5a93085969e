/** The usage that a purchase could pay for, by the hour. Lines longer than an hour are spread over theirs, to the last digit. */
import { parseDecimal, round } from '#kernel/decimal.ts';
import { DAY_MS } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import { literal } from '../formats/header.ts';
import { isoDay } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import { CLASS, ON_DEMAND_COST, STATE, type UsageClass } from './eligible.ts';
import type { Observed, UsageKind } from './rates.ts';
import { spansSql, type UsageSpan } from './usage-source.ts';

export interface UsageQuestion extends Omit<Wanted, 'by'> {
  /** Days, half-open. */
  readonly from: string;
  readonly to: string;
  /** Commitments whose usage counts as if it was paid for on demand. */
  readonly lapsed: readonly string[];
  readonly signal: AbortSignal;
}

/** What is not paid for by a commitment yet, and what is. */
export interface KindTotal extends UsageKind {
  /** In units of 10^-8. */
  readonly open: bigint;
  readonly covered: bigint;
  /** What was used of it, in hundredths of its unit. */
  readonly quantity: bigint;
  readonly unknownLines: number;
}

const KIND = `c.x_UsageType AS usage_type, c.x_Operation AS operation, c.RegionId AS region`;

/** Each of its lines stands for some time, of which a part may be within the window. */
const withinWindow = ({ from, to }: Pick<UsageQuestion, 'from' | 'to'>): string =>
  `c.x_Day >= DATE '${isoDay(new Date(Date.parse(from) - 31 * DAY_MS))}' AND c.x_Day < DATE '${to}'
    AND c.ChargePeriodEnd > TIMESTAMPTZ '${from} 00:00:00+00'`;

function openSql(lapsed: readonly string[]): string {
  const isLapsed =
    lapsed.length === 0 ? 'false' : `c.CommitmentDiscountId IN (${lapsed.map(literal).join(', ')})`;
  return `CASE WHEN ${STATE} = 'on-demand' OR (${STATE} = 'covered' AND ${isLapsed}) THEN 'open' ELSE ${STATE} END`;
}

const unitsOf = (text: string | null): bigint =>
  text === null ? 0n : round(parseDecimal(text), 8, 'half-even').units;

export async function readKinds(
  lake: Lake,
  question: UsageQuestion,
  words: BillWords,
  spans: readonly UsageSpan[],
): Promise<KindTotal[]> {
  const { from, where, params, tables } = linesOf(question, words, spans);
  const { rows } = await lake.query<KindRow>({
    sql: `SELECT class, usage_type, operation, region,
        sum(CASE WHEN state = 'open' THEN cost END) AS open, sum(CASE WHEN state = 'covered' THEN cost END) AS covered,
        CAST(100 * sum(CASE WHEN state = 'open' THEN quantity END) AS DECIMAL(38, 8)) AS quantity,
        sum(CASE WHEN cost IS NULL OR state = 'untold' THEN 1 ELSE 0 END) AS unknown_lines
      FROM (SELECT ${CLASS} AS class, ${KIND}, ${openSql(question.lapsed)} AS state, ${ON_DEMAND_COST} AS cost,
        c.ConsumedQuantity AS quantity FROM ${from} WHERE ${where} AND ${withinWindow(question)}) AS lines
      WHERE class IS NOT NULL AND state IN ('open', 'covered', 'untold') GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    params,
    tables,
    signal: question.signal,
  });
  return rows.map((row) => ({
    class: row.class,
    usageType: row.usage_type,
    operation: row.operation,
    region: row.region,
    open: unitsOf(row.open),
    covered: unitsOf(row.covered),
    quantity: row.quantity === null ? 0n : round(parseDecimal(row.quantity), 0, 'half-even').units,
    unknownLines: Number(row.unknown_lines),
  }));
}

interface KindRow extends Record<string, unknown> {
  class: UsageClass;
  usage_type: string | null;
  operation: string | null;
  region: string | null;
  open: string | null;
  covered: string | null;
  quantity: string | null;
  unknown_lines: string | number;
}

const linesOf = (question: UsageQuestion, words: BillWords, spans: readonly UsageSpan[]) =>
  selectLines({ ...question, by: [] }, { ...words, served: spansSql(spans) }, { lines: true });

/** What commitments made of usage in the same time, on the bill that serves: everybody's, as prices are one for all. */
export async function readObserved(
  lake: Lake,
  { from, to, currency, signal }: UsageQuestion,
  words: BillWords,
): Promise<Observed[]> {
  const selection = selectLines({ by: [], filters: [], accounts: undefined, currency }, words, {
    lines: true,
  });
  const { rows } = await lake.query<
    KindRow & { id: string; category: string | null; type: string | null; effective: string; cost: string }
  >({
    sql: `SELECT ${CLASS} AS class, ${KIND}, c.CommitmentDiscountId AS id, max(c.CommitmentDiscountCategory) AS category,
        max(c.CommitmentDiscountType) AS type, sum(c.EffectiveCost) AS effective, sum(${ON_DEMAND_COST}) AS cost
      FROM ${selection.from} WHERE ${selection.where} AND c.x_Day >= DATE '${from}' AND c.x_Day < DATE '${to}'
        AND c.CommitmentDiscountStatus = 'Used' AND c.CommitmentDiscountId IS NOT NULL
        AND c.EffectiveCost IS NOT NULL AND ${ON_DEMAND_COST} IS NOT NULL
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  return rows.map(
    ({ class: name, usage_type: usageType, operation, region, id, category, type, effective, cost }) => ({
      class: name,
      usageType,
      operation,
      region,
      commitment: id,
      category,
      type,
      effective: parseDecimal(effective),
      onDemand: parseDecimal(cost),
    }),
  );
}

/** Kinds of usage that are added up as one; what is in none is not read. */
export interface UsageGroup {
  readonly kinds: readonly UsageKind[];
}

export interface HoursOfGroup {
  /** By hour of the window, in units of 10^-8. */
  readonly open: readonly bigint[];
  readonly covered: readonly bigint[];
}

export async function readHours(
  lake: Lake,
  question: UsageQuestion,
  words: BillWords,
  spans: readonly UsageSpan[],
  usage: readonly UsageGroup[],
): Promise<HoursOfGroup[]> {
  const hours = Math.round((Date.parse(question.to) - Date.parse(question.from)) / 3_600_000);
  const made = usage.map(() => ({ open: emptyHours(hours), covered: emptyHours(hours) }));
  const known = usage.flatMap(({ kinds }, group) => kinds.map((kind) => groupRow(kind, group)));
  if (known.length === 0) return made;
  const { from, where, params, tables } = linesOf(question, words, spans);
  const { rows } = await lake.query<{
    group: number;
    state: 'open' | 'covered';
    hour: number;
    span: number;
    cost: string;
  }>({
    sql: `SELECT g.number AS "group", state, hour, span, sum(cost) AS cost FROM (SELECT ${KIND}, ${openSql(question.lapsed)} AS state,
          date_diff('hour', TIMESTAMPTZ '${question.from} 00:00:00+00', c.ChargePeriodStart) AS hour,
          greatest(1, date_diff('hour', c.ChargePeriodStart, c.ChargePeriodEnd)) AS span, ${ON_DEMAND_COST} AS cost
        FROM ${from} WHERE ${where} AND ${withinWindow(question)} AND ${CLASS} IS NOT NULL) AS lines
      JOIN (VALUES ${known.join(', ')}) AS g (usage_type, operation, region, number)
        ON coalesce(lines.usage_type, '') = g.usage_type AND coalesce(lines.operation, '') = g.operation
          AND coalesce(lines.region, '') = g.region
      WHERE state IN ('open', 'covered') AND cost IS NOT NULL GROUP BY 1, 2, 3, 4`,
    params,
    tables,
    maxRows: 1_000_000,
    signal: question.signal,
  });
  for (const { group, state, hour, span, cost } of rows) {
    const into = made[Number(group)]?.[state];
    if (into) spread(into, Number(hour), Number(span), unitsOf(cost));
  }
  return made;
}

const emptyHours = (hours: number): bigint[] => Array.from({ length: hours }, () => 0n);

const groupRow = ({ usageType, operation, region }: UsageKind, group: number): string =>
  `(${[usageType, operation, region].map((text) => literal(text ?? '')).join(', ')}, ${group})`;

/** Evenly, the digits that are left over in the first hours; what is outside the window falls away. */
export function spread(hours: bigint[], start: number, span: number, cost: bigint): void {
  const [each, left] = [cost / BigInt(span), cost % BigInt(span)];
  const size = left < 0n ? -left : left;
  const digit = left < 0n ? -1n : 1n;
  for (let index = Math.max(0, -start); index < span && start + index < hours.length; index += 1)
    hours[start + index] = (hours[start + index] ?? 0n) + each + (BigInt(index) < size ? digit : 0n);
}
