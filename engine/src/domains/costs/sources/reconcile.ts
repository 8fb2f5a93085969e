/** Compares sources with each other, and versions of one source: where they differ, by month and service. */
import {
  add,
  compare,
  type Decimal,
  formatDecimal,
  negate,
  parseDecimal,
  subtract,
  ZERO,
} from '#kernel/decimal.ts';
import { ReeveError } from '#kernel/error.ts';
import { lakeErrors } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { literal } from '../formats/header.ts';
import { type KnownPart, readParts } from '../imports/store.ts';
import { costsDaily } from '../tables.ts';
import type { Difference, Pair, ReconciledJson } from './contract.ts';

interface Side {
  readonly name: string;
  readonly source: string;
  readonly month: string;
  readonly upTo: string;
  /** The billing accounts that are compared; null is all of them. */
  readonly accounts: readonly string[] | null;
  readonly asOf?: number | undefined;
}

export interface ReconcileQuestion {
  readonly months: readonly [from: string, to: string];
  /** What services may differ by without being named. */
  readonly tolerance: Decimal;
  /** The accounts that the asker may see; absent: all. */
  readonly scope?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** By currency and service. */
type Amounts = ReadonlyMap<
  string,
  { readonly currency: string; readonly service: string | null; readonly billed: Decimal }
>;

export async function reconcile(
  platform: Platform,
  { months, tolerance, scope, signal }: ReconcileQuestion,
): Promise<ReconciledJson> {
  const parts = (await readParts(platform.ledger.db)).filter(
    ({ month, hours_only }) => month >= months[0] && month <= months[1] && !hours_only,
  );
  const read = reader(platform, { scope, signal });
  const sources: Pair[] = [];
  const differ = async (a: Side, b: Side): Promise<Pair[]> =>
    compareSides(await read(a), await read(b), { a, b, tolerance });
  for (const [left, right] of pairsOf(parts)) {
    const accounts = sharedBy(left, right);
    sources.push(...(await differ(sideOf(left, accounts), sideOf(right, accounts))));
  }
  const versions: Pair[] = [];
  const grown: { source: string; month: string; upTo: string }[] = [];
  const forgotten: { source: string; month: string }[] = [];
  for (const part of parts) {
    if (part.previous_snapshot === null) continue;
    const { source, month, previous_snapshot: asOf } = part;
    try {
      const upTo = await lastDayOf(platform, { source, month, asOf }, signal);
      if (upTo !== null && upTo < part.last_day) {
        grown.push({ source, month, upTo });
        continue;
      }
      const before = { ...sideOf(part), name: `${source}, before`, upTo: upTo ?? part.last_day, asOf };
      versions.push(...(await differ(before, sideOf(part))));
    } catch (error) {
      if (!(error instanceof ReeveError && error.code === lakeErrors.LAKE_HISTORY_GONE.code)) throw error;
      forgotten.push({ source, month });
    }
  }
  return { sources, versions, grown, forgotten };
}

const sideOf = ({ source, month, last_day }: KnownPart, accounts: Side['accounts'] = null): Side => ({
  name: source,
  source,
  month,
  upTo: last_day,
  accounts,
});

/** Null where both hold the same accounts: lines of no account are compared too then. */
function sharedBy({ billing_accounts: a }: KnownPart, { billing_accounts: b }: KnownPart): Side['accounts'] {
  const shared = a.filter((account) => b.includes(account));
  return shared.length === a.length && shared.length === b.length ? null : shared;
}

function pairsOf(parts: readonly KnownPart[]): [KnownPart, KnownPart][] {
  return parts.flatMap((left, index) =>
    parts
      .slice(index + 1)
      .filter(({ month }) => month === left.month)
      .filter((right) => right.billing_accounts.some((account) => left.billing_accounts.includes(account)))
      .map((right): [KnownPart, KnownPart] => [left, right]),
  );
}

async function lastDayOf(
  { lake }: Platform,
  { source, month, asOf }: Pick<Side, 'source' | 'month' | 'asOf'>,
  signal: AbortSignal,
): Promise<string | null> {
  const { rows } = await lake.query<{ last: string | null }>({
    sql: 'SELECT max(x_Day) AS last FROM costs_daily WHERE x_Source = $source AND x_Month = $month',
    params: { source, month },
    tables: [costsDaily],
    asOf,
    signal,
  });
  return rows[0]?.last ?? null;
}

/** A side that is compared with several others is read once. */
function reader(
  { lake }: Platform,
  { scope, signal }: Pick<ReconcileQuestion, 'scope' | 'signal'>,
): (side: Side) => Promise<Amounts> {
  const known = new Map<string, Promise<Amounts>>();
  const ask = async ({ source, month, accounts, asOf }: Side): Promise<Amounts> => {
    // A list without values has no type in DuckDB.
    if (scope?.length === 0) return new Map();
    const ofAccounts = accounts ? ` AND BillingAccountId IN (${accounts.map(literal).join(', ')})` : '';
    const inScope = scope ? ' AND list_contains($scope, SubAccountId)' : '';
    const { rows } = await lake.query<{ currency: string; service: string | null; billed: string }>({
      sql: `SELECT BillingCurrency AS currency, ServiceName AS service, sum(BilledCost) AS billed FROM costs_daily
        WHERE x_Source = $source AND x_Month = $month${ofAccounts}${inScope}
        GROUP BY BillingCurrency, ServiceName ORDER BY 1, 2`,
      params: { source, month, ...(scope && { scope }) },
      tables: [costsDaily],
      asOf,
      signal,
    });
    return new Map(
      rows.map(({ currency, service, billed }) => [
        JSON.stringify([currency, service]),
        { currency, service, billed: parseDecimal(billed) },
      ]),
    );
  };
  return (side) => {
    const key = JSON.stringify(side);
    const found = known.get(key) ?? ask(side);
    known.set(key, found);
    return found;
  };
}

/** A pair for each currency, with the services in which the two differ. */
function compareSides(
  left: Amounts,
  right: Amounts,
  { a, b, tolerance }: { a: Side; b: Side; tolerance: Decimal },
): Pair[] {
  const all = [...new Map([...left, ...right]).values()];
  const currencies = [...new Set(all.map(({ currency }) => currency))].toSorted();
  const names = { month: a.month, left: a.name, right: b.name };
  return currencies.map((currency): Pair => {
    const services = all
      .filter((one) => one.currency === currency)
      .map(({ service }) => {
        const key = JSON.stringify([currency, service]);
        return { service, on: left.get(key)?.billed, to: right.get(key)?.billed };
      });
    const total = (side: 'on' | 'to') => services.map((one) => one[side] ?? ZERO).reduce(add, ZERO);
    const [leftBilled, rightBilled] = [total('on'), total('to')];
    const differences = services
      .map((one) => ({ ...one, by: subtract(one.to ?? ZERO, one.on ?? ZERO) }))
      .filter(({ by }) => compare(size(by), tolerance) > 0)
      .toSorted((x, y) => compare(size(y.by), size(x.by)))
      .map(
        ({ service, on, to, by }): Difference => ({
          ...names,
          currency,
          service,
          leftBilled: on ? formatDecimal(on) : null,
          rightBilled: to ? formatDecimal(to) : null,
          difference: formatDecimal(by),
        }),
      );
    return {
      ...names,
      leftUpTo: a.upTo,
      rightUpTo: b.upTo,
      currency,
      leftBilled: formatDecimal(leftBilled),
      rightBilled: formatDecimal(rightBilled),
      difference: formatDecimal(subtract(rightBilled, leftBilled)),
      services: differences,
    };
  });
}

const size = (value: Decimal): Decimal => (compare(value, ZERO) < 0 ? negate(value) : value);
