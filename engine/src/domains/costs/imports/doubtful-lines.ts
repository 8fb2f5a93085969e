/** Values that can be read and cannot be meant: nobody was billed before 2000, or in a currency of no code. */
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { Sql } from '../formats/header.ts';

interface Doubt {
  /** True of a value that cannot be meant; null of one that is not there. */
  readonly isOdd: (value: Sql) => Sql;
  /** What it should be. */
  readonly words: string;
}

const TIME: Doubt = {
  isOdd: (value) => `${value} NOT BETWEEN TIMESTAMPTZ '2000-01-01' AND TIMESTAMPTZ '2100-01-01'`,
  words: 'time between the years 2000 and 2100',
};
const QUANTITY: Doubt = { isOdd: (value) => `NOT isfinite(${value})`, words: 'number' };

export const DOUBTS: Readonly<Record<string, Doubt>> = {
  BillingCurrency: {
    isOdd: (value) => `NOT regexp_full_match(${value}, '[A-Z]{3}')`,
    words: 'currency: three capital letters, such as USD',
  },
  ChargeCategory: {
    isOdd: (value) => `${value} NOT IN ('Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment')`,
    words: 'charge category: Usage, Purchase, Tax, Credit or Adjustment',
  },
  BillingPeriodStart: TIME,
  BillingPeriodEnd: TIME,
  ChargePeriodStart: TIME,
  ChargePeriodEnd: TIME,
  CommitmentDiscountQuantity: QUANTITY,
  ConsumedQuantity: QUANTITY,
  PricingQuantity: QUANTITY,
};

/** A month read as a day makes a period of one day, or of most of a year. */
export const isNoBillingPeriod = (start: Sql, end: Sql): Sql =>
  `date_diff('day', ${start}, ${end}) NOT BETWEEN 20 AND 100`;

/** Columns of few values are told apart, of the others the least and the greatest tell; NaN is greater than all numbers. */
const FEW = ['BillingCurrency', 'ChargeCategory', 'BillingPeriodStart', 'BillingPeriodEnd'];

export async function hasDoubtful(lake: Lake, lines: Staged, signal: AbortSignal): Promise<boolean> {
  const many = Object.keys(DOUBTS).filter((name) => !FEW.includes(name));
  const extremes = many.flatMap((name) => [`min(${name}) AS least_${name}`, `max(${name}) AS most_${name}`]);
  const odd = Object.entries(DOUBTS).flatMap(([name, { isOdd }]) =>
    FEW.includes(name) ? [isOdd(name)] : [isOdd(`least_${name}`), isOdd(`most_${name}`)],
  );
  const { rows } = await lake.query<{ odd: boolean | null }>({
    sql: `SELECT bool_or(coalesce(${[...odd, isNoBillingPeriod('BillingPeriodStart', 'BillingPeriodEnd')].join(', false) OR coalesce(')}, false)) AS odd
      FROM (SELECT ${[...FEW, ...extremes].join(', ')} FROM ${lake.source(lines)} GROUP BY ${FEW.join(', ')})`,
    tables: [],
    lane: 'imports',
    signal,
  });
  return rows[0]?.odd === true;
}
