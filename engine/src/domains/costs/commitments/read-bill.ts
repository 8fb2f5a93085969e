/** What the bill says of each commitment: what was used of it, what was not, what it cost and what it was worth. */
import { type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import { currencyOf } from '../report/currency.ts';
import { within } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import type { Machines } from './figures.ts';

export interface CommitmentQuestion extends Omit<Wanted, 'by'> {
  readonly period: Period;
  readonly signal: AbortSignal;
}

/** Of the lines of one span of time that name the commitment. */
interface Sums {
  /** Amortised. */
  readonly used: Decimal;
  readonly unused: Decimal;
  /** On demand, of what was used; null where one of its lines does not say. */
  readonly negotiated: Decimal | null;
  readonly list: Decimal | null;
  /** The purchase: fees and what was paid in advance. */
  readonly paid: Decimal;
}

export interface BilledCommitment {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly category: string | null;
  readonly region: string | null;
  /** The account whose bill has its fees, or what was left unused. */
  readonly payer: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  /** What the line of an upfront payment says, where it spans the term. */
  readonly term: { readonly start: string; readonly end: string } | null;
  readonly now: Sums;
  readonly ever: Sums;
}

export interface CommitmentBill {
  readonly currency: string | undefined;
  /** What lines must be narrowed to. */
  readonly narrowed: string | undefined;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly items: readonly BilledCommitment[];
}

/** Such a line is of the whole term, and not of a month. */
const TERM_DAYS = 300;

const USED = `c.CommitmentDiscountStatus = 'Used'`;
const UNUSED = `c.CommitmentDiscountStatus = 'Unused'`;
const BOUGHT = `c.ChargeCategory = 'Purchase'`;
const LONG = `(${BOUGHT} AND date_diff('day', c.ChargePeriodStart, c.ChargePeriodEnd) > ${TERM_DAYS})`;

function sums(name: string, when: string): string {
  const of = (condition: string, value: string) =>
    `sum(CASE WHEN ${condition} AND ${when} THEN ${value} END)`;
  const whole = (value: string) =>
    `CASE WHEN count(CASE WHEN ${USED} AND ${when} THEN 1 END) = count(CASE WHEN ${USED} AND ${when} THEN ${value} END)
      THEN ${of(USED, value)} END`;
  return `${of(USED, 'c.EffectiveCost')} AS ${name}_used, ${of(UNUSED, 'c.EffectiveCost')} AS ${name}_unused,
    ${whole('c.ContractedCost')} AS ${name}_negotiated, ${whole('c.ListCost')} AS ${name}_list,
    ${of(BOUGHT, 'c.BilledCost')} AS ${name}_paid`;
}

interface Row extends Record<string, string | null> {
  id: string;
  first_day: string;
  last_day: string;
}

export async function readBill(
  machines: Machines,
  question: CommitmentQuestion,
  words: BillWords,
): Promise<CommitmentBill> {
  const { lake } = machines;
  const { signal, period } = question;
  const wanted = { ...question, by: [] };
  const any = selectLines({ ...wanted, currency: undefined }, words, { lines: true });
  const { name, narrowed } = await currencyOf(
    machines,
    { asked: question.currency, selection: any, when: 'true' },
    signal,
  );
  const { from, where, params, tables } = selectLines({ ...wanted, currency: narrowed }, words, {
    lines: true,
  });
  const { rows } = await lake.query<Row>({
    sql: `SELECT c.CommitmentDiscountId AS id, max(c.CommitmentDiscountName) AS name, max(c.CommitmentDiscountType) AS type,
        max(c.CommitmentDiscountCategory) AS category, min(CASE WHEN ${USED} THEN NULL ELSE c.RegionId END) AS region,
        min(CASE WHEN ${USED} THEN NULL ELSE c.SubAccountId END) AS payer,
        min(c.x_Day) AS first_day, max(c.x_Day) AS last_day,
        CAST(min(CASE WHEN ${LONG} THEN c.ChargePeriodStart END) AS DATE) AS term_start,
        CAST(max(CASE WHEN ${LONG} THEN c.ChargePeriodEnd END) AS DATE) AS term_end,
        ${sums('now', within(period))}, ${sums('ever', 'true')}
      FROM ${from} WHERE c.CommitmentDiscountId IS NOT NULL AND ${where} GROUP BY 1 ORDER BY 1`,
    params,
    tables,
    signal,
  });
  const days = selectLines({ by: [], filters: [], accounts: question.accounts }, words);
  const { rows: known } = await lake.query<{ first: string | null; last: string | null }>({
    sql: `SELECT min(c.x_Day) AS first, max(c.x_Day) AS last FROM ${days.from} WHERE ${days.where}`,
    params: days.params,
    tables: days.tables,
    signal,
  });
  const { first = null, last = null } = known[0] ?? {};
  return { currency: name, narrowed, firstDay: first, lastDay: last, items: rows.map(toCommitment) };
}

function toCommitment(row: Row): BilledCommitment {
  const { id, name = null, type = null, category = null, region = null, payer = null } = row;
  const { term_start: start = null, term_end: end = null } = row;
  return {
    id,
    name,
    type,
    category,
    region,
    payer,
    firstDay: row.first_day,
    lastDay: row.last_day,
    term: start !== null && end !== null ? { start, end } : null,
    now: sumsOf(row, 'now'),
    ever: sumsOf(row, 'ever'),
  };
}

function sumsOf(row: Row, name: 'now' | 'ever'): Sums {
  const read = (what: string): Decimal | null => {
    const text = row[`${name}_${what}`] ?? null;
    return text === null ? null : parseDecimal(text);
  };
  return {
    used: read('used') ?? ZERO,
    unused: read('unused') ?? ZERO,
    negotiated: read('negotiated'),
    list: read('list'),
    paid: read('paid') ?? ZERO,
  };
}

export interface DayOfCommitment {
  readonly day: string;
  readonly id: string;
  readonly used: Decimal;
  readonly unused: Decimal;
}

/** By the day, for a chart. */
export async function readDays(
  { lake }: Machines,
  question: CommitmentQuestion & { readonly narrowed: string | undefined },
  words: BillWords,
): Promise<DayOfCommitment[]> {
  const { from, where, params, tables } = selectLines(
    { ...question, by: [], currency: question.narrowed },
    words,
    { lines: true },
  );
  const { rows } = await lake.query<{ day: string; id: string; used: string; unused: string }>({
    sql: `SELECT c.x_Day AS day, c.CommitmentDiscountId AS id,
        coalesce(sum(CASE WHEN ${USED} THEN c.EffectiveCost END), 0) AS used,
        coalesce(sum(CASE WHEN ${UNUSED} THEN c.EffectiveCost END), 0) AS unused
      FROM ${from} WHERE ${within(question.period)} AND c.CommitmentDiscountId IS NOT NULL
        AND c.CommitmentDiscountStatus IS NOT NULL AND ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
    params,
    tables,
    signal: question.signal,
  });
  return rows.map(({ day, id, used, unused }) => ({
    day,
    id,
    used: parseDecimal(used),
    unused: parseDecimal(unused),
  }));
}
