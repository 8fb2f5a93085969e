/** The lines of a bill as allocation needs them: added up by what the rules at hand ask of them, and by nothing else. */
import type { Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';
import type { Sql } from '../formats/header.ts';
import { costs } from '../tables.ts';
import type { AllocationMeasure, Condition } from './contract.ts';

type Text = string | null;

/** What was not asked for is null. */
export interface BillLine {
  readonly account: Text;
  readonly accountName: Text;
  readonly service: Text;
  readonly region: Text;
  readonly usageType: Text;
  readonly charge: Text;
  /** usage, purchase, unused-commitment, tax, credit or refund. */
  readonly kind: string;
  readonly commitment: Text;
  readonly source: Text;
  /** Only those by the keys that were asked for; null where the bill does not tell. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly hasTags: boolean;
  readonly amounts: Readonly<Partial<Record<AllocationMeasure, string | null>>>;
  /** So many lines of the bill are added up in it. */
  readonly count: number;
  /** Of those, how many do not say. */
  readonly unknown: Readonly<Partial<Record<AllocationMeasure, number>>>;
}

export interface LinesWanted {
  readonly period: Period;
  readonly currency: string | undefined;
  /** Absent: all. */
  readonly accounts: readonly string[] | undefined;
  /** What conditions look at; the account, the service and the kind are always told. */
  readonly fields: readonly Condition['field'][];
  readonly measures: readonly AllocationMeasure[];
  /** Tags by these keys, as the bill spells them. */
  readonly tagKeys: readonly string[];
  /** Which lines count where sources hold the same bill. */
  readonly served: Sql;
  readonly signal: AbortSignal;
}

/** What people call it; a refund is what AWS gives back by correcting a bill, a credit what it grants. */
const KIND = `CASE
  WHEN ChargeCategory = 'Tax' THEN 'tax'
  WHEN ChargeCategory = 'Credit' THEN 'credit'
  WHEN BilledCost < 0 AND (ChargeCategory = 'Adjustment' OR ChargeClass = 'Correction') THEN 'refund'
  WHEN CommitmentDiscountStatus = 'Unused' THEN 'unused-commitment'
  WHEN ChargeCategory = 'Purchase' THEN 'purchase'
  ELSE 'usage' END`;

/** The account stands for its unit too; the kind says what is nobody's by its nature. */
const ALWAYS = { account: 'SubAccountId', service: 'ServiceName', kind: KIND } as const;

/** By what conditions call it. */
const ASKED: Readonly<Record<string, readonly [name: string, sql: Sql]>> = {
  'account-name': ['accountName', 'SubAccountName'],
  region: ['region', 'RegionId'],
  'usage-type': ['usageType', 'x_UsageType'],
  charge: ['charge', 'ChargeCategory'],
  commitment: ['commitment', 'CommitmentDiscountStatus'],
  source: ['source', 'x_Source'],
};

const AMOUNTS = {
  billed: 'BilledCost',
  effective: 'EffectiveCost',
  contracted: 'ContractedCost',
  list: 'ListCost',
} as const;

type Row = Record<string, string | number | boolean | null>;

export async function readBillLines(
  lake: Lake,
  wanted: LinesWanted,
): Promise<{ readonly lines: readonly BillLine[]; readonly currency: string | null }> {
  const { where, params } = conditionOf(wanted);
  const { fields, measures, tagKeys } = wanted;
  const asked = [...new Set(fields)].flatMap((field) => (ASKED[field] ? [ASKED[field]] : []));
  const texts = [...Object.entries(ALWAYS), ...asked].map(([name, sql]) => `${sql} AS "${name}"`);
  const tags = tagKeys.map((_, index) => `Tags[$tag_${index}] AS tag_${index}`);
  const keys = [...texts, 'BillingCurrency AS currency', `${TAG_STATE} AS tag_state`, ...tags];
  const sums = measures.flatMap((name) => [
    `sum(${AMOUNTS[name]}) AS "${name}"`,
    `CAST(count(*) - count(${AMOUNTS[name]}) AS INTEGER) AS "${name}_unknown"`,
  ]);
  sums.push('CAST(count(*) AS INTEGER) AS "count"');
  const places = keys.map((_, index) => index + 1).join(', ');
  const { rows } = await lake.query<Row>({
    // Ordered, so that the coins left over by a division fall alike each time.
    sql: `SELECT ${[...keys, ...sums].join(', ')} FROM costs WHERE ${where} GROUP BY ${places} ORDER BY ${places}`,
    params: { ...params, ...Object.fromEntries(tagKeys.map((key, index) => [`tag_${index}`, key])) },
    tables: [costs],
    maxRows: 1_000_000,
    signal: wanted.signal,
  });
  return { lines: rows.map((row) => lineOf(row, wanted)), currency: onlyCurrency(rows) };
}

const TAG_STATE = `CASE WHEN Tags IS NULL THEN 'unknown' WHEN cardinality(Tags) = 0 THEN 'none' ELSE 'some' END`;

function conditionOf({ period, accounts, currency, served }: LinesWanted) {
  const conditions = [served, 'x_Day >= CAST($from AS DATE)', 'x_Day < CAST($to AS DATE)'];
  if (accounts) conditions.push(accounts.length > 0 ? 'list_contains($accounts, SubAccountId)' : 'false');
  if (currency !== undefined) conditions.push('BillingCurrency = $currency');
  const params = {
    from: period.start,
    to: period.end,
    ...(accounts && accounts.length > 0 && { accounts: [...accounts] }),
    ...(currency !== undefined && { currency }),
  };
  return { where: conditions.join(' AND '), params };
}

function onlyCurrency(rows: readonly Row[]): string | null {
  const all = [...new Set(rows.map(({ currency }) => String(currency)))].toSorted();
  if (all.length > 1) throw costsErrors.COST_CURRENCY_MIXED({ currencies: all.join(', ') });
  return all[0] ?? null;
}

function lineOf(row: Row, { tagKeys, measures }: LinesWanted): BillLine {
  const text = (name: string): Text => (row[name] == null ? null : String(row[name]));
  const said = tagKeys.flatMap((key, index) => {
    const value = text(`tag_${index}`);
    return value === null ? [] : [[key, value] as const];
  });
  const each = <Value>(read: (name: AllocationMeasure) => Value) =>
    Object.fromEntries(measures.map((name) => [name, read(name)]));
  return {
    account: text('account'),
    accountName: text('accountName'),
    service: text('service'),
    region: text('region'),
    usageType: text('usageType'),
    charge: text('charge'),
    kind: String(row.kind),
    commitment: text('commitment'),
    source: text('source'),
    tags: row.tag_state === 'unknown' ? null : Object.fromEntries(said),
    hasTags: row.tag_state === 'some',
    amounts: each(text),
    count: Number(row.count),
    unknown: each((name) => Number(row[`${name}_unknown`] ?? 0)),
  };
}
