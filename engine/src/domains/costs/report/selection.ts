/** Which lines a question means and how its words are read from them, as SQL that every analysis shares. */

import type { Period } from '#kernel/period.ts';
import type { Config } from '#platform/config/index.ts';
import type { Params, Table } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { readWords, summedSince } from '../daily/store.ts';
import { joinWords, purposeSql, readingTags, type TagWords, wantedKeys } from '../daily/tag-words.ts';
import { literal, type Sql } from '../formats/header.ts';
import { servedOnly } from '../serving.ts';
import { costs, costsDaily, PURPOSE_COLUMNS } from '../tables.ts';
import { type AccountRow, accountTable, readAccountRows } from './account-table.ts';
import type { Dimension } from './dimensions.ts';
import type { Filter } from './filters.ts';
import { sumsOf } from './sums-of-time.ts';

/** What the words of a question are read with. */
export interface BillWords {
  readonly accounts: readonly AccountRow[];
  readonly tags: TagWords;
  /** Which lines count where sources hold the same bill. */
  readonly served: Sql;
  /** The snapshot from which on sums stand by the month too; null while some do not. */
  readonly summedSince: number | null;
}

export async function readBillWords(queries: Queries, config: Pick<Config, 'tags'>): Promise<BillWords> {
  const [accounts, kept, served, since] = await Promise.all([
    readAccountRows(queries),
    readWords(queries),
    servedOnly(queries),
    summedSince(queries),
  ]);
  const tags = await joinWords(kept, await wantedKeys(config));
  return { accounts, tags, served, summedSince: since };
}

export interface Wanted {
  readonly by: readonly Dimension[];
  readonly filters: readonly Filter[];
  /** Absent: all that there are. */
  readonly accounts: readonly string[] | undefined;
  readonly currency?: string | undefined;
}

export interface Selection {
  /** After FROM; the lines are `c`. */
  readonly from: string;
  /** Of each dimension that was asked for, in order. */
  readonly keys: readonly string[];
  /** After WHERE, everything but the time. */
  readonly where: string;
  readonly params: Params;
  readonly tables: readonly Table[];
  /** How many lines of the bill a row stands for. */
  readonly lines: string;
}

export interface SelectionOptions {
  /** The lines themselves also where sums would do. */
  readonly lines?: boolean;
  /** The only times that will be asked for; absent: any days. */
  readonly periods?: readonly Period[] | undefined;
  /** At which snapshot. */
  readonly asOf?: number | undefined;
}

export function selectLines(wanted: Wanted, words: BillWords, options: SelectionOptions = {}): Selection {
  const dimensions = [...wanted.by, ...wanted.filters.map(({ dimension }) => dimension)];
  const source = sourceOf(dimensions, words, options);
  const read = (dimension: Dimension) => sqlOf(dimension, source.isSums, words);
  const params: Record<string, string | readonly string[]> = {};
  const conditions: string[] = [words.served];
  /** A list without values has no type in DuckDB. */
  const isIn = (name: string, texts: readonly string[], sql: string): string => {
    if (texts.length === 0) return 'false';
    params[name] = texts;
    return `list_contains($${name}, ${sql})`;
  };
  if (wanted.accounts) conditions.push(isIn('scope', wanted.accounts, 'c.SubAccountId'));
  if (wanted.currency !== undefined) {
    params.currency = wanted.currency;
    conditions.push('c.BillingCurrency = $currency');
  }
  for (const [index, filter] of wanted.filters.entries()) {
    const sql = read(filter.dimension);
    const one = isIn(`filter_${index}`, meantBy(filter, words), sql);
    conditions.push(conditionOf(filter, sql, one));
  }
  const joined = dimensions.some(({ reads }) => reads.account !== undefined);
  return {
    from: `${source.from} AS c${joined ? ` LEFT JOIN ${accountTable(words.accounts)} ON a.id = c.SubAccountId` : ''}`,
    keys: wanted.by.map(read),
    where: conditions.join(' AND '),
    params,
    tables: source.tables,
    lines: source.isSums ? 'c."Lines"' : '1',
  };
}

/** The smallest tables that can answer. */
function sourceOf(
  dimensions: readonly Dimension[],
  { summedSince: since }: BillWords,
  { lines = false, periods, asOf }: SelectionOptions,
): { readonly from: Sql; readonly tables: readonly Table[]; readonly isSums: boolean } {
  if (lines || !dimensions.every(({ daily }) => daily))
    return { from: costs.name, tables: [costs], isSums: false };
  const byDay = dimensions.some(({ reads: { time } }) => time === 'day' || time === 'week');
  const hasMonths = since !== null && (asOf === undefined || asOf >= since);
  if (!periods || byDay || !hasMonths) return { from: costsDaily.name, tables: [costsDaily], isSums: true };
  return { ...sumsOf(periods), isSums: true };
}

/** Names of accounts mean their ids, a unit all units below it. */
export function meantBy({ dimension, values }: Filter, { accounts }: BillWords): readonly string[] {
  const texts = values.filter((value) => value !== null);
  if (dimension.reads.column === 'SubAccountId' && !dimension.reads.account) {
    const plain = new Set(texts.map((text) => text.toLowerCase()));
    const named = accounts.filter(({ name }) => name !== null && plain.has(name.toLowerCase()));
    return [...texts, ...named.map(({ id }) => id)];
  }
  if (dimension.reads.account !== 'ou') return texts;
  const units = [...new Set(accounts.flatMap(({ ou }) => ou ?? []))];
  return units.filter((unit) =>
    texts.some((text) => `${unit}/`.toLowerCase().startsWith(`${text.replace(/\/$/, '')}/`.toLowerCase())),
  );
}

function conditionOf({ not, values }: Filter, sql: string, one: string): string {
  const none = values.includes(null);
  if (not) return none ? `(${sql} IS NOT NULL AND NOT ${one})` : `(${sql} IS NULL OR NOT ${one})`;
  return none ? `(${sql} IS NULL OR ${one})` : one;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function sqlOf({ reads }: Dimension, isSums: boolean, { tags }: BillWords): string {
  if (reads.time) return `CAST(date_trunc('${reads.time}', c.x_Day) AS DATE)`;
  if (reads.tag !== undefined) return `c.Tags[${literal(reads.tag)}]`;
  if (reads.category !== undefined) return `c.x_CostCategories[${literal(reads.category)}]`;
  if (reads.purchase) return PURCHASE;
  const own = reads.column === undefined ? [] : [`c.${quoted(reads.column)}`];
  const purpose =
    reads.purpose === undefined
      ? []
      : [
          isSums
            ? `c.${quoted(PURPOSE_COLUMNS[reads.purpose])}`
            : purposeSql(tags, reads.purpose, readingTags('c.Tags')),
        ];
  const account = reads.account === undefined ? [] : [`a.${reads.account}`];
  // The account's name as it is now before the one on the bill; tags before what the account says.
  const all = reads.account === 'name' ? [...account, ...own] : [...purpose, ...own, ...account];
  return all.length === 1 ? (all[0] ?? '') : `coalesce(${all.join(', ')})`;
}

/** How it was bought, in the words people use. */
const PURCHASE = `CASE
  WHEN c.CommitmentDiscountStatus = 'Unused' THEN 'Unused commitment'
  WHEN c.CommitmentDiscountCategory = 'Spend' THEN 'Savings Plan'
  WHEN c.CommitmentDiscountCategory = 'Usage' THEN 'Reservation'
  WHEN c.PricingCategory = 'Dynamic' THEN 'Spot'
  WHEN c.ChargeCategory <> 'Usage' THEN c.ChargeCategory
  WHEN c.PricingCategory = 'Standard' THEN 'On-Demand'
  ELSE c.PricingCategory END`;
