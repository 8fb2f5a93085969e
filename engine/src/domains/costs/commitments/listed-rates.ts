/** What price lists that were taken in ask for reservations: fees in advance are spread over the hours of the term. */
import { add, type Decimal, decimal, divide, multiply, parseDecimal, ZERO } from '#kernel/decimal.ts';
import type { Platform } from '#platform/platform.ts';
import { newestWholeList } from '../prices/store.ts';
import { prices } from '../prices/table.ts';
import { PAYMENT_WORDS, type Rate, usageKey, type Wish } from './rates.ts';
import type { KindTotal } from './read-usage.ts';

interface Asked extends Wish {
  readonly kinds: readonly KindTotal[];
  readonly currency: string | undefined;
  /** The day. */
  readonly at: string;
  readonly signal: AbortSignal;
}

interface Row extends Record<string, unknown> {
  service: string;
  region: string;
  usage_type: string;
  operation: string;
  sku: string | null;
  unit: string | null;
  price: string;
  published_to: string;
  file: string;
}

const HOURS_A_YEAR = 8_760;
const HOURLY = 'Hrs';

/** By the kind of usage; plans are in no such list. */
export async function readListed(
  machines: Pick<Platform, 'lake' | 'ledger'>,
  asked: Asked,
): Promise<ReadonlyMap<string, Rate>> {
  const types = [...new Set(asked.kinds.flatMap(({ usageType }) => usageType ?? []))];
  if (asked.kind !== 'reservation' || asked.currency === undefined || types.length === 0) return new Map();
  const sold = await stillSold(machines, asked, await readRows(machines, asked, types));
  const found = new Map<string, Row[]>();
  for (const row of sold) {
    const key = usageKey({ usageType: row.usage_type, operation: row.operation, region: row.region });
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return new Map(
    asked.kinds.flatMap((kind): [string, Rate][] => {
      const rate = rateOf(kind, found.get(usageKey(kind)) ?? [], asked.termMonths);
      return rate ? [[usageKey(kind), rate]] : [];
    }),
  );
}

async function readRows(
  { lake }: Pick<Platform, 'lake'>,
  { termMonths, payment, currency = '', at, signal }: Asked,
  types: readonly string[],
): Promise<readonly Row[]> {
  const { rows } = await lake.query<Row>({
    sql: `SELECT service, region, usage_type, operation, sku, unit, price, published_to, file FROM prices
      WHERE term = 'Reserved' AND replace(lease, ' ', '') = $lease AND purchase_option = $option
        AND coalesce(offering_class, 'standard') = 'standard' AND currency = $currency
        AND list_contains($types, usage_type) AND operation IS NOT NULL AND effective_from <= CAST($at AS DATE)
      QUALIFY row_number() OVER (PARTITION BY rate_code ORDER BY effective_from DESC, published_from DESC) = 1
      ORDER BY rate_code`,
    params: { types, lease: `${termMonths / 12}yr`, option: PAYMENT_WORDS[payment], currency, at },
    tables: [prices],
    maxRows: 100_000,
    signal,
  });
  return rows;
}

/** What a later whole list lacks can no longer be bought. */
async function stillSold(
  { ledger }: Pick<Platform, 'ledger'>,
  { at }: Pick<Asked, 'at'>,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const places = new Map(
    rows.map(({ service, region }) => [`${service} ${region}`, { service, region }] as const),
  );
  const since = new Map<string, number>();
  for (const [key, place] of places) {
    const whole = await newestWholeList(ledger.db, { ...place, term: 'Reserved', at });
    since.set(key, whole?.publishedAt.getTime() ?? 0);
  }
  return rows.filter(
    ({ service, region, published_to }) =>
      Date.parse(published_to) >= (since.get(`${service} ${region}`) ?? 0),
  );
}

/** Undefined where the list has none or several such products, or asks no less than is paid now. */
function rateOf({ open, quantity }: KindTotal, rows: readonly Row[], termMonths: number): Rate | undefined {
  const [first] = rows;
  if (!first || new Set(rows.map(({ sku }) => sku)).size > 1 || open <= 0n || quantity <= 0n)
    return undefined;
  const sum = (some: readonly Row[]) => some.reduce((all, { price }) => add(all, parseDecimal(price)), ZERO);
  const hours = decimal(BigInt((termMonths / 12) * HOURS_A_YEAR));
  const upfront = divide(sum(rows.filter(({ unit }) => unit !== HOURLY)), hours, 18, 'half-even');
  const hourly: Decimal = add(sum(rows.filter(({ unit }) => unit === HOURLY)), upfront);
  // Hours are in hundredths and costs in parts of 10^8.
  const asked = multiply(multiply(hourly, decimal(quantity, 2)), decimal(10_000n));
  const rate = divide(asked, decimal(open, 8), 0, 'half-even').units;
  if (rate <= 0n || rate >= 10_000n) return undefined;
  return { rate, from: 'a price list', said: `${first.file}, published ${first.published_to.slice(0, 10)}` };
}
