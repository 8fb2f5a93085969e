/** One small bill in every spelling that AWS has for it: what each format must give back line by line. */
import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import type { Lake } from '#platform/lake/index.ts';

const PLAN = 'arn:aws:savingsplans::111111111111:savingsplan/sp-1';
const RESERVATION = 'arn:aws:ec2:eu-west-1:111111111111:reserved-instances/ri-1';

/** A line as the legacy report names its columns, and what it is in FOCUS words. */
interface BillLine {
  readonly cur: Readonly<Record<string, string>>;
  readonly focus: Readonly<Record<string, string | null>>;
}

const HOURLY = { 'lineItem/UsageType': 'EUW1-BoxUsage:m5.large', 'lineItem/Operation': 'RunInstances' };

function line(
  type: string,
  billed: string,
  more: Record<string, string>,
  focus: BillLine['focus'],
): BillLine {
  return {
    cur: { 'lineItem/LineItemType': type, 'lineItem/UnblendedCost': billed, ...more },
    focus: { BilledCost: billed, EffectiveCost: billed, ...focus },
  };
}

const used = { ChargeCategory: 'Usage', ChargeFrequency: 'Usage-Based' };
const ofPlan = {
  PricingCategory: 'Committed',
  CommitmentDiscountCategory: 'Spend',
  CommitmentDiscountId: PLAN,
};
const ofReservation = {
  PricingCategory: 'Committed',
  CommitmentDiscountCategory: 'Usage',
  CommitmentDiscountId: RESERVATION,
};
const plan = { 'savingsPlan/SavingsPlanARN': PLAN };
const reservation = { 'reservation/ReservationARN': RESERVATION };

/** The amortised sum by AWS's own rule: 9.70 + 0.00000000012345. */
export const LINES: readonly BillLine[] = [
  line(
    'Usage',
    '1.50000000012345',
    {
      ...HOURLY,
      'resourceTags/user:team': 'ünïts, "x"',
      'lineItem/UsageAmount': '3',
      'pricing/term': 'OnDemand',
    },
    {
      ...used,
      PricingCategory: 'Standard',
      ConsumedQuantity: '3',
      team: 'ünïts, "x"',
    },
  ),
  line(
    'Usage',
    '0.25',
    {
      'lineItem/UsageType': 'EUW1-SpotUsage:m5.large',
      'lineItem/UsageAmount': '1',
      'lineItem/LineItemDescription': 'two\nlines, "quoted"',
    },
    {
      ...used,
      PricingCategory: 'Dynamic',
      ConsumedQuantity: '1',
      ChargeDescription: 'two\nlines, "quoted"',
    },
  ),
  line(
    'SavingsPlanCoveredUsage',
    '4',
    { ...HOURLY, ...plan, 'savingsPlan/SavingsPlanEffectiveCost': '2.8', 'lineItem/UsageAmount': '40' },
    {
      ...used,
      ...ofPlan,
      EffectiveCost: '2.8',
      ConsumedQuantity: '40',
      CommitmentDiscountStatus: 'Used',
    },
  ),
  line(
    'SavingsPlanNegation',
    '-4',
    { ...HOURLY, ...plan, 'lineItem/UsageAmount': '40' },
    { ...used, ...ofPlan, EffectiveCost: '0' },
  ),
  line(
    'SavingsPlanRecurringFee',
    '3',
    { ...plan, 'savingsPlan/TotalCommitmentToDate': '3', 'savingsPlan/UsedCommitment': '2.8' },
    {
      ...ofPlan,
      ChargeCategory: 'Purchase',
      ChargeFrequency: 'Recurring',
      EffectiveCost: '0.2',
      CommitmentDiscountStatus: 'Unused',
    },
  ),
  line('SavingsPlanUpfrontFee', '100', plan, {
    ...ofPlan,
    ChargeCategory: 'Purchase',
    ChargeFrequency: 'One-Time',
    EffectiveCost: '0',
  }),
  line(
    'DiscountedUsage',
    '0',
    { ...HOURLY, ...reservation, 'reservation/EffectiveCost': '0.95', 'lineItem/UsageAmount': '24' },
    {
      ...used,
      ...ofReservation,
      EffectiveCost: '0.95',
      ConsumedQuantity: '24',
      CommitmentDiscountStatus: 'Used',
    },
  ),
  line(
    'RIFee',
    '6',
    {
      ...reservation,
      'reservation/UnusedAmortizedUpfrontFeeForBillingPeriod': '1.25',
      'reservation/UnusedRecurringFee': '0.75',
    },
    {
      ...ofReservation,
      ChargeCategory: 'Purchase',
      ChargeFrequency: 'Recurring',
      EffectiveCost: '2',
      CommitmentDiscountStatus: 'Unused',
    },
  ),
  line('Fee', '70', reservation, {
    ...ofReservation,
    PricingCategory: null,
    ChargeCategory: 'Purchase',
    ChargeFrequency: 'One-Time',
    EffectiveCost: '0',
  }),
  line('Fee', '5', {}, { ChargeCategory: 'Purchase', ChargeFrequency: 'One-Time' }),
  line('Tax', '1', {}, { ChargeCategory: 'Tax' }),
  line('Credit', '-3', {}, { ChargeCategory: 'Credit', ChargeFrequency: 'One-Time' }),
  line('Refund', '-1', {}, { ChargeCategory: 'Adjustment', ChargeFrequency: 'One-Time' }),
];

const SAME = {
  'bill/PayerAccountId': '111111111111',
  'bill/BillingPeriodStartDate': '2026-10-01T00:00:00Z',
  'bill/BillingPeriodEndDate': '2026-11-01T00:00:00Z',
  'lineItem/UsageAccountId': '222222222222',
  'lineItem/UsageStartDate': '2026-10-05T01:00:00Z',
  'lineItem/UsageEndDate': '2026-10-05T02:00:00Z',
  'lineItem/CurrencyCode': 'USD',
  'lineItem/ProductCode': 'AmazonEC2',
  'lineItem/ResourceId': 'i-1',
  'product/ProductName': 'Amazon Elastic Compute Cloud',
  'product/regionCode': 'eu-west-1',
} as const;

const FOCUS_SAME = {
  BillingAccountId: '111111111111',
  BillingPeriodStart: '2026-10-01T00:00:00Z',
  BillingPeriodEnd: '2026-11-01T00:00:00Z',
  SubAccountId: '222222222222',
  ChargePeriodStart: '2026-10-05T01:00:00Z',
  ChargePeriodEnd: '2026-10-05T02:00:00Z',
  BillingCurrency: 'USD',
  x_ServiceCode: 'AmazonEC2',
  ResourceId: 'i-1',
  ServiceName: 'Amazon Elastic Compute Cloud',
  RegionId: 'eu-west-1',
} as const;

export type BillRow = Readonly<Record<string, string>>;

export const curRows: readonly BillRow[] = LINES.map(({ cur }) => ({ ...SAME, ...cur }));

/** The tag as AWS's exports write it. */
export const focusRows: readonly BillRow[] = LINES.map(({ focus: { team, ...focus } }) => {
  const tags = team ? JSON.stringify({ 'user:team': team, 'aws:createdBy': 'root' }) : '';
  const given = Object.entries({ ...FOCUS_SAME, ...focus }).map(([key, value]) => [key, value ?? '']);
  return { ...Object.fromEntries(given), Tags: tags };
});

/** `savingsPlan/SavingsPlanARN` as Parquet files spell it; CUR 2.0 writes `_arn` or `_a_r_n` by export route. */
export const underscored = (name: string, arn = '_a_r_n'): string =>
  name
    .replace(/ARN$/, arn)
    .replace(/[/:]/g, '_')
    .replaceAll(/(?<=[a-z])([A-Z])/g, '_$1')
    .toLowerCase()
    .replace('__a_r_n', '_a_r_n')
    .replace('__arn', '_arn');

export function cur2Rows(arn: '_arn' | '_a_r_n'): readonly BillRow[] {
  return curRows.map((row) => {
    const plain = Object.entries(row).filter(([name]) => !/^(product|resourceTags)\//.test(name));
    const team = row['resourceTags/user:team'];
    return {
      ...Object.fromEntries(plain.map(([name, value]) => [underscored(name, arn), value])),
      product: JSON.stringify({ product_name: 'Amazon Elastic Compute Cloud', region_code: 'eu-west-1' }),
      resource_tags: JSON.stringify(team ? { user_team: team, aws_created_by: 'root' } : {}),
    };
  });
}

const field = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

export function csvOf(rows: readonly BillRow[], newline = '\n'): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => field(row[name] ?? '')).join(','));
  return [names.map(field).join(','), ...lines, ''].join(newline);
}

export const gzipped = (text: string): Buffer => gzipSync(text);

/** A ZIP of one file, as small as ZIPs get. */
export function zipped(name: string, text: string, claimed?: number): Buffer {
  const data = Buffer.from(text);
  const packed = deflateRawSync(data);
  const size = claimed ?? data.length;
  const start = Buffer.alloc(30);
  start.writeUInt32LE(0x04034b50, 0);
  start.writeUInt16LE(8, 8);
  start.writeUInt32LE(packed.length, 18);
  start.writeUInt32LE(size, 22);
  start.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(crc32(data), 16);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const body = Buffer.concat([start, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}

/** Typed as AWS types it: amounts are floats, times are timestamps without a zone, families of CUR 2.0 are maps. */
export async function writeParquet(lake: Lake, rows: readonly BillRow[], file: string): Promise<void> {
  writeFileSync(`${file}.csv`, csvOf(rows));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const typed = names.map((name) => {
    const own = `"${name}"`;
    if (
      /cost|rate|amount|fee|commitment(?!.*(arn|a_r_n))|Cost$|Quantity$/i.test(name) &&
      !/Id$|Category$|Status$|arn$|a_r_n$/i.test(name)
    )
      return `CAST(${own} AS DOUBLE) AS ${own}`;
    if (/date$|Period(Start|End)$/i.test(name))
      return `CAST(CAST(${own} AS TIMESTAMPTZ) AS TIMESTAMP) AS ${own}`;
    if (['Tags', 'product', 'resource_tags'].includes(name))
      return `CAST(from_json(${own}, '"MAP(VARCHAR, VARCHAR)"') AS MAP(VARCHAR, VARCHAR)) AS ${own}`;
    return own;
  });
  const from = `read_csv('${file}.csv', all_varchar = true, header = true, quote = '"', escape = '"')`;
  await lake.query({
    sql: `COPY (SELECT ${typed.join(', ')} FROM ${from}) TO '${file}' (FORMAT parquet)`,
    tables: [],
  });
}
