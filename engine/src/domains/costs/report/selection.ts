/** Which lines a question means and how its words are read from them, as SQL that every analysis shares. */
import type { Config } from '#platform/config/index.ts';
import type { Params, Table } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { readWords } from '../daily/store.ts';
import { joinWords, purposeSql, type TagWords, wantedKeys } from '../daily/tag-words.ts';
import { costs, costsDaily, PURPOSE_COLUMNS } from '../tables.ts';
import { type AccountRow, accountTable, readAccountRows } from './account-table.ts';
import type { Dimension } from './dimensions.ts';
import type { Filter } from './filters.ts';

/** What the words of a question are read with. */
export interface BillWords {
  readonly accounts: readonly AccountRow[];
  readonly tags: TagWords;
}

export async function readBillWords(queries: Queries, config: Pick<Config, 'tags'>): Promise<BillWords> {
  const [accounts, kept] = [await readAccountRows(queries), await readWords(queries)];
  return { accounts, tags: await joinWords(kept, await wantedKeys(config)) };
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

/** `lines` asks for the lines themselves also where the sums by the day would do. */
export function selectLines(wanted: Wanted, words: BillWords, { lines = false } = {}): Selection {
  const dimensions = [...wanted.by, ...wanted.filters.map(({ dimension }) => dimension)];
  const table = !lines && dimensions.every(({ daily }) => daily) ? costsDaily : costs;
  const read = (dimension: Dimension) => sqlOf(dimension, table, words);
  const params: Record<string, string | readonly string[]> = {};
  const conditions: string[] = [];
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
    from: `${table.name} AS c${joined ? ` LEFT JOIN ${accountTable(words.accounts)} ON a.id = c.SubAccountId` : ''}`,
    keys: wanted.by.map(read),
    where: conditions.join(' AND ') || 'true',
    params,
    tables: [table],
    lines: table === costs ? '1' : 'c."Lines"',
  };
}

/** Names of accounts mean their ids, a unit all units below it. */
function meantBy({ dimension, values }: Filter, { accounts }: BillWords): readonly string[] {
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
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function sqlOf({ reads }: Dimension, table: Table, { tags }: BillWords): string {
  if (reads.time) return `CAST(date_trunc('${reads.time}', c.x_Day) AS DATE)`;
  if (reads.tag !== undefined) return `c.Tags[${literal(reads.tag)}]`;
  if (reads.category !== undefined) return `c.x_CostCategories[${literal(reads.category)}]`;
  if (reads.purchase) return PURCHASE;
  const own = reads.column === undefined ? [] : [`c.${quoted(reads.column)}`];
  const purpose =
    reads.purpose === undefined
      ? []
      : [
          table === costsDaily
            ? `c.${quoted(PURPOSE_COLUMNS[reads.purpose])}`
            : purposeSql(tags, reads.purpose, 'c.Tags'),
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
