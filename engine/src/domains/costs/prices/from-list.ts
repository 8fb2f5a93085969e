/** What AWS's price lists say that were taken in. */
import { compare, parseDecimal } from '#kernel/decimal.ts';
import type { Platform } from '#platform/platform.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { PriceQuestion, SaidPrice } from './contract.ts';
import { newestWholeList } from './store.ts';
import { prices } from './table.ts';

interface Row extends Record<string, unknown> {
  sku: string | null;
  rate_code: string;
  price: string;
  unit: string | null;
  currency: string;
  effective_from: string;
  published_from: string;
  published_to: string;
  file: string;
  description: string | null;
  range_from: string | null;
  range_to: string | null;
  usage_type: string | null;
  operation: string | null;
}

const MOST = 200;

export async function priceInList(
  { lake, ledger }: Pick<Platform, 'lake' | 'ledger'>,
  question: PriceQuestion,
  { at, signal }: { at: string; signal: AbortSignal },
): Promise<SaidPrice | string> {
  const { service, region, term } = question;
  const asked = Object.entries(wantedOf(question));
  const conditions = asked.map(([column], index) => `${column} = $value_${index}`);
  const params = Object.fromEntries(asked.map(([, value], index) => [`value_${index}`, value]));
  const { rows } = await lake.query<Row>({
    sql: `SELECT sku, rate_code, price, unit, currency, effective_from, published_from, published_to, file, description,
        range_from, range_to, usage_type, operation
      FROM prices WHERE ${conditions.join(' AND ')} AND effective_from <= CAST($at AS DATE)
      QUALIFY row_number() OVER (PARTITION BY rate_code, currency ORDER BY effective_from DESC, published_from DESC) = 1
      ORDER BY sku, rate_code LIMIT ${MOST}`,
    params: { ...params, at },
    tables: [prices],
    signal,
  });
  const whole = await newestWholeList(ledger.db, { service, region, term, at });
  const sold = rows.filter(({ published_to }) => !whole || new Date(published_to) >= whole.publishedAt);
  if (rows.length > 0 && sold.length === 0 && whole)
    return `the price list ${whole.file} of ${isoOf(whole.publishedAt)} no longer has it`;
  if (sold.length === 0)
    return whole
      ? `the price list ${whole.file} of ${isoOf(whole.publishedAt)} has no such product`
      : `no price list of ${service} in ${region} that holds on ${at} was taken in`;
  const products = [...new Set(sold.map(({ sku }) => sku))];
  if (products.length > 1) return severalOf(sold, products.length);
  return saidBy(sold);
}

const isoOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Machines of EC2 are sold in many ways; without words for them the plainest is meant. */
function wantedOf(question: PriceQuestion): Record<string, string> {
  const { service, region, instanceType, usageType, operation, engine, deployment, term } = question;
  const isMachine = service === 'AmazonEC2' && (instanceType !== undefined || question.os !== undefined);
  const { os, tenancy, license } = question;
  const machine = isMachine
    ? { os: os ?? 'Linux', tenancy: tenancy ?? 'Shared', software: 'NA', capacity: 'Used' }
    : { ...(os && { os }), ...(tenancy && { tenancy }) };
  const { lease, purchaseOption, offeringClass } = question;
  return {
    service,
    region,
    term,
    ...(instanceType && { instance_type: instanceType }),
    ...(usageType && { usage_type: usageType }),
    ...(operation && { operation }),
    ...machine,
    ...(license && { license }),
    ...(engine && { engine }),
    ...(deployment && { deployment }),
    ...(lease && { lease }),
    ...(purchaseOption && { purchase_option: purchaseOption }),
    ...(offeringClass && { offering_class: offeringClass }),
  };
}

function severalOf(rows: readonly Row[], count: number): string {
  const shown = [
    ...new Set(rows.map(({ usage_type, operation }) => `${usage_type ?? '?'} ${operation ?? ''}`.trim())),
  ];
  return `the price list has ${count} such products (${shown.slice(0, 5).join(', ')}${shown.length > 5 ? ' …' : ''}): say more of what is meant`;
}

function saidBy(rows: readonly Row[]): SaidPrice | string {
  const [one] = rows;
  if (!one) return 'the price list has no such product';
  // A reservation that is paid in advance has a fee beside its hours.
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const own = units.length > 1 ? rows.filter(({ unit }) => unit !== 'Quantity') : rows;
  const currencies = [...new Set(own.map(({ currency }) => currency))];
  if (currencies.length > 1) return `the price list has it in several currencies: ${currencies.join(', ')}`;
  const numberOf = (text: string | null) =>
    text && /^\d+(\.\d+)?$/.test(text) ? parseDecimal(text) : parseDecimal('0');
  const tiers = own.toSorted((a, b) => compare(numberOf(a.range_from), numberOf(b.range_from)));
  const first = tiers[0] ?? one;
  const fee = rows.find(({ unit }) => unit === 'Quantity' && units.length > 1);
  return {
    source: 'price-list',
    price: plainDecimal(first.price),
    unit: first.unit,
    currency: first.currency,
    from: first.effective_from,
    provenance: `${first.file}, published ${isoOf(new Date(first.published_to))}`,
    description: fee
      ? `${first.description ?? ''} and ${plainDecimal(fee.price)} ${fee.currency} in advance`.trim()
      : first.description,
    sku: first.sku,
    tiers:
      tiers.length > 1
        ? tiers.map(({ range_from, range_to, price }) => ({
            from: range_from ?? '0',
            to: range_to ?? 'Inf',
            price: plainDecimal(price),
          }))
        : [],
  };
}
