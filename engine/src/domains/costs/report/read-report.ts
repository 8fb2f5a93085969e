/** Costs of a period, grouped: a page of the groups, and what all of them and the others add up to exactly. */
import { add, formatDecimal, parseDecimal, subtract, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { ReportJson } from './contract.ts';
import { currencyOf } from './currency.ts';
import type { Dimension } from './dimensions.ts';
import { columnOf, isoDay, sumOf, within } from './measures.ts';
import type { ReportQuestion } from './question.ts';
import { readSeries } from './read-series.ts';
import { type BillWords, type Selection, selectLines } from './selection.ts';

interface Machines {
  readonly lake: Lake;
  readonly ledger: { readonly db: Queries };
}

type Report = Omit<ReportJson, 'resources' | 'unmatched' | 'next'> & { readonly snapshot: number };

interface Row extends Record<string, string | number | null> {
  groups: number;
  unknown: number | null;
}

export async function readReport(
  machines: Machines,
  question: ReportQuestion,
  words: BillWords,
): Promise<Report> {
  const { measure, period, against, by, signal } = question;
  const when = against ? `(${within(period)}) OR (${within(against)})` : within(period);
  const { asOf, series } = question;
  const periods = against ? [period, against] : [period];
  const any = selectLines({ ...question, currency: undefined }, words, { periods });
  const currency = await currencyOf(machines, { asked: question.currency, selection: any, when }, signal);
  const wanted = { ...question, currency: currency.narrowed };
  const selection = selectLines(wanted, words, { periods, asOf });
  const where = `(${when}) AND ${selection.where}`;
  const { rows, snapshot } = await machines.lake.query<Row>({
    sql: reportSql(question, selection, where),
    params: selection.params,
    tables: selection.tables,
    asOf,
    maxRows: question.limit,
    signal,
  });
  const [first] = rows;
  const page = rows.filter(({ place }) => place !== null);
  const inSeries =
    series === undefined || series === 'month' ? selection : selectLines(wanted, words, { asOf });
  const asked = { question, selection: inSeries, where, asOf: snapshot.id };
  return {
    by: by.map(({ name }) => name),
    measure,
    from: isoDay(period.start),
    to: isoDay(period.end),
    rows: page.map((row) => rowOf(row, by, against !== undefined)),
    total: textOf(first?.total),
    // What was used is counted, not paid.
    currency: measure === 'usage' ? null : (currency.name ?? null),
    groups: first?.groups ?? 0,
    rest: lessAll(
      textOf(first?.total),
      page.map(({ amount }) => textOf(amount)),
    ),
    unknownLines: Number(first?.unknown ?? 0),
    against: against ? comparedWith(against, first) : null,
    series: series ? await readSeries(machines.lake, asked, series) : null,
    snapshot: snapshot.id,
  };
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const change = (now: string | null, before: string | null): string | null =>
  now === null && before === null
    ? null
    : formatDecimal(subtract(parseDecimal(now ?? '0'), parseDecimal(before ?? '0')));

function lessAll(total: string | null, shown: readonly (string | null)[]): string | null {
  if (total === null || /[eE]/.test(total)) return null;
  const sum = shown.reduce((sofar, one) => (one === null ? sofar : add(sofar, parseDecimal(one))), ZERO);
  return formatDecimal(subtract(parseDecimal(total), sum));
}

function comparedWith(against: Period, first: Row | undefined): ReportJson['against'] {
  const total = textOf(first?.total_before);
  return {
    from: isoDay(against.start),
    to: isoDay(against.end),
    total,
    change: change(textOf(first?.total), total),
  };
}

function rowOf(row: Row, by: readonly Dimension[], compared: boolean): ReportJson['rows'][number] {
  const keys = by.map(({ name, reads }, index) => {
    const value = textOf(row[`key_${index}`]);
    return [name, reads.time === 'month' && value !== null ? value.slice(0, 7) : value] as const;
  });
  const before = textOf(row.amount_before);
  const cost = textOf(row.amount);
  return {
    ...Object.fromEntries(keys),
    cost,
    ...(compared && { before, change: change(cost, before) }),
  };
}

function reportSql(question: ReportQuestion, selection: Selection, where: string): string {
  const { measure, period, against, sort, limit, offset } = question;
  const names = selection.keys.map((_, index) => `key_${index}`);
  const keys = selection.keys.map((key, index) => `${key} AS key_${index}`);
  const now = against ? within(period) : undefined;
  const value = columnOf(measure);
  const isUnknown = `CASE WHEN ${value} IS NULL${now ? ` AND ${now}` : ''} THEN ${selection.lines} END`;
  const unknown =
    now === undefined && selection.lines === '1'
      ? `count(*) FILTER (WHERE ${value} IS NULL)`
      : `sum(${isUnknown})`;
  const sums = [
    `${sumOf(measure, now)} AS amount`,
    ...(against ? [`${sumOf(measure, within(against))} AS amount_before`] : []),
    `${unknown} AS unknown`,
  ];
  const group =
    selection.keys.length === 0 ? '' : `GROUP BY ${names.map((_, index) => index + 1).join(', ')}`;
  const total = (name: string) =>
    measure === 'usage'
      ? `(SELECT ${sumOf(measure, name === 'amount' ? now : against && within(against))} FROM ${selection.from} WHERE ${where})`
      : `sum(${name})`;
  const change = 'abs(coalesce(amount, 0) - coalesce(amount_before, 0)) DESC';
  const byKey = names.map((name) => `${name} NULLS LAST`);
  const order = {
    cost: ['amount DESC NULLS LAST', ...byKey],
    change: [against ? change : 'amount DESC NULLS LAST', ...byKey],
    key: [...byKey, 'amount DESC NULLS LAST'],
  }[sort].join(', ');
  const before = against ? `, ${total('amount_before')} AS total_before` : '';
  return `WITH grouped AS (SELECT ${[...keys, ...sums].join(', ')} FROM ${selection.from} WHERE ${where} ${group}),
    shown AS (SELECT *, 1 AS place FROM grouped ${group === '' ? 'WHERE amount IS NOT NULL' : ''}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}),
    whole AS (SELECT count(*) AS groups, sum(unknown) AS unknown, ${total('amount')} AS total${before} FROM grouped)
    SELECT ${[...names, 'amount', ...(against ? ['amount_before', 'total_before'] : [])].join(', ')}, place,
      groups, whole.unknown AS unknown, total
    FROM whole LEFT JOIN shown ON true ORDER BY ${order}`;
}
