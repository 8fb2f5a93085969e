/** From which sources the hours of usage are read: those that serve, and instead of them those of the same bill by the hour. */
import { DAY_MS } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import { literal, type Sql } from '../formats/header.ts';
import type { KnownPart } from '../imports/store.ts';
import { isoDay } from '../report/measures.ts';
import { overlaidParts } from '../serving.ts';
import { costs } from '../tables.ts';
import { CLASS, STATE, type UsageClass } from './eligible.ts';
import { groups } from './figures.ts';

/** Lines of one source and payer, on some of the days of a month, of one class: an export may have only some. */
export interface UsageSpan {
  readonly class: UsageClass;
  readonly source: string;
  readonly month: string;
  readonly payer: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  /** All lines are of one hour. */
  readonly hourly: boolean;
}

interface Window {
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
}

/** What each source holds of the usage that commitments can pay for, whoever serves. */
async function heldSpans(lake: Lake, { from, to, signal }: Window): Promise<UsageSpan[]> {
  const { rows } = await lake.query<{
    class: UsageClass;
    source: string;
    month: string;
    payer: string;
    first: string;
    last: string;
    hourly: boolean;
  }>({
    sql: `SELECT ${CLASS} AS class, c.x_Source AS source, c.x_Month AS month, coalesce(c.BillingAccountId, '') AS payer,
        min(c.x_Day) AS first, max(c.x_Day) AS last,
        max(date_diff('hour', c.ChargePeriodStart, c.ChargePeriodEnd)) <= 1 AS hourly
      FROM costs AS c WHERE c.x_Day >= DATE '${from}' AND c.x_Day < DATE '${to}'
        AND ${CLASS} IS NOT NULL AND ${STATE} IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 3, 4, 2, 1`,
    tables: [costs],
    signal,
  });
  return rows.map(({ first, last, ...span }) => ({ ...span, from: first, to: last }));
}

const dayAfter = (day: string, days: number): string => isoDay(new Date(Date.parse(day) + days * DAY_MS));

/** For each month and payer, the days that are known by the hour from whoever knows them so, the others from who serves. */
export async function usageSpans(
  lake: Lake,
  parts: readonly KnownPart[],
  window: Window,
): Promise<UsageSpan[]> {
  const held = await heldSpans(lake, window);
  const overlaid = overlaidParts(parts);
  const isServed = ({ source, month, payer }: UsageSpan) =>
    !overlaid.some(
      (one) => one.source === source && one.month === month && (one.accounts?.includes(payer) ?? true),
    );
  return held.filter(isServed).flatMap((span): UsageSpan[] => {
    if (span.hourly) return [span];
    const finer = held.find(
      (one) =>
        one.hourly &&
        one !== span &&
        one.class === span.class &&
        one.month === span.month &&
        one.payer === span.payer &&
        !isServed(one),
    );
    if (!finer) return [span];
    const [before, after] = [dayAfter(finer.from, -1), dayAfter(finer.to, 1)];
    return [
      ...(span.from <= before ? [{ ...span, to: before }] : []),
      finer,
      ...(after <= span.to ? [{ ...span, from: after }] : []),
    ];
  });
}

/** Instead of the condition that every other question carries. */
export function spansSql(spans: readonly UsageSpan[]): Sql {
  if (spans.length === 0) return 'false';
  const where = ({ source, month, payer, from, to }: UsageSpan) =>
    `c.x_Source = ${literal(source)} AND c.x_Month = ${literal(month)} AND coalesce(c.BillingAccountId, '') = ${literal(payer)}
      AND c.x_Day >= DATE '${from}' AND c.x_Day <= DATE '${to}'`;
  const conditions = [...groups(spans, where)].map(
    ([lines, own]) => `(${lines} AND ${CLASS} IN (${own.map((span) => literal(span.class)).join(', ')}))`,
  );
  return `(${conditions.join(' OR ')})`;
}
