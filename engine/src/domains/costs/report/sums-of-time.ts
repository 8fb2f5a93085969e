/** Which rows of sums make up some periods: whole months by the month, what is left of them by the day. */
import { type Period, startOfDay, startOfMonth, utcDate } from '#kernel/period.ts';
import type { Sql } from '../formats/header.ts';
import { costsDaily, costsMonthly } from '../tables.ts';
import { within } from './measures.ts';

type Span = Pick<Period, 'start' | 'end'>;

/**
 * SQL after FROM, in which a month stands on its first day. A month is taken whole where every one of the periods holds all
 * or nothing of it, so that a condition on days still tells the periods apart.
 */
export function sumsOf(periods: readonly Span[]) {
  const { months, days } = split(periods.map(wholeDays));
  if (months.length === 0) return { from: costsDaily.name, tables: [costsDaily] };
  if (days.length === 0) return { from: costsMonthly.name, tables: [costsMonthly] };
  const rows = (table: string, spans: readonly Span[]): Sql =>
    `SELECT * FROM ${table} AS c WHERE ${spans.map((one) => `(${within(one)})`).join(' OR ')}`;
  return {
    from: `(${rows(costsMonthly.name, months)} UNION ALL ${rows(costsDaily.name, days)})`,
    tables: [costsMonthly, costsDaily],
  };
}

/** A period counts the days that begin in it and are over by its end. */
const wholeDays = ({ start, end }: Span): Span => ({ start: startOfDay(start), end: startOfDay(end) });

function split(periods: readonly Span[]): { months: readonly Span[]; days: readonly Span[] } {
  const [months, days]: [Span[], Span[]] = [[], []];
  const end = Math.max(...periods.map((one) => one.end.getTime()));
  const first = Math.min(...periods.map((one) => one.start.getTime()));
  for (let month = monthAt(new Date(first)); month.start.getTime() < end; month = monthAt(month.end)) {
    const parts = periods.map((one) => common(one, month)).filter(({ start, end: to }) => start < to);
    const isWhole = parts.every((part) => +part.start === +month.start && +part.end === +month.end);
    if (isWhole && parts.length > 0) append(months, month);
    else for (const part of parts) append(days, part);
  }
  return { months, days };
}

const monthAt = (moment: Date): Span => ({
  start: startOfMonth(moment),
  end: utcDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1),
});

const common = (a: Span, b: Span): Span => ({
  start: a.start > b.start ? a.start : b.start,
  end: a.end < b.end ? a.end : b.end,
});

/** What follows on the last one prolongs it. */
function append(spans: Span[], next: Span): void {
  const last = spans.at(-1);
  if (last && +last.end === +next.start) spans[spans.length - 1] = { start: last.start, end: next.end };
  else spans.push(next);
}
