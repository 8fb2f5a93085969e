/** Bills made up for tests: FOCUS lines as a CSV, taken in like every other. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runImport } from '#domains/costs/imports/run-import.ts';
import { addImport } from '#domains/costs/imports/store.ts';
import type { Platform } from '#platform/platform.ts';

export interface CostLine {
  /** `2026-10-05` */
  readonly day: string;
  readonly cost: string;
  readonly billed?: string;
  readonly list?: string;
  readonly contracted?: string;
  readonly service?: string;
  readonly category?: string;
  readonly account?: string;
  readonly region?: string;
  readonly usageType?: string;
  readonly operation?: string;
  /** Its public price. */
  readonly unitPrice?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly resource?: string;
  readonly charge?: string;
  readonly pricing?: string;
  readonly commitment?: 'Spend' | 'Usage';
  readonly status?: 'Used' | 'Unused';
  readonly currency?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

const COLUMNS = {
  BilledCost: ({ billed, cost }) => billed ?? cost,
  EffectiveCost: ({ cost }) => cost,
  ListCost: ({ list, cost }) => list ?? cost,
  ContractedCost: ({ contracted, list, cost }) => contracted ?? list ?? cost,
  BillingCurrency: ({ currency }) => currency ?? 'USD',
  BillingPeriodStart: ({ day }) => `${day.slice(0, 7)}-01T00:00:00Z`,
  BillingPeriodEnd: ({ day }) => nextMonth(day),
  ChargePeriodStart: ({ day }) => `${day}T00:00:00Z`,
  ChargePeriodEnd: ({ day }) => `${day}T01:00:00Z`,
  ChargeCategory: ({ charge }) => charge ?? 'Usage',
  ServiceCategory: ({ category }) => category ?? '',
  ServiceName: ({ service }) => service ?? 'Amazon EC2',
  SubAccountId: ({ account }) => account ?? '111111111111',
  RegionId: ({ region }) => region ?? 'eu-west-1',
  x_UsageType: ({ usageType }) => usageType ?? '',
  x_Operation: ({ operation }) => operation ?? '',
  ListUnitPrice: ({ unitPrice }) => unitPrice ?? '',
  PricingUnit: ({ unit }) => unit ?? '',
  ConsumedQuantity: ({ quantity }) => quantity ?? '',
  ConsumedUnit: ({ unit }) => unit ?? '',
  ResourceId: ({ resource }) => resource ?? '',
  PricingCategory: ({ pricing }) => pricing ?? 'Standard',
  CommitmentDiscountCategory: ({ commitment }) => commitment ?? '',
  CommitmentDiscountStatus: ({ status }) => status ?? '',
  Tags: ({ tags }) => (tags ? JSON.stringify(tags) : ''),
} as const satisfies Readonly<Record<string, (line: CostLine) => string>>;

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString();
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Replaces the billing periods of `source` that the lines are of. */
export async function importBill(
  platform: Platform,
  lines: readonly CostLine[],
  source = 'test',
): Promise<void> {
  const rows = lines.map((line) =>
    Object.values(COLUMNS)
      .map((read) => cell(read(line)))
      .join(','),
  );
  const file = path.join(platform.home, `${source}.csv`);
  writeFileSync(file, [Object.keys(COLUMNS).join(','), ...rows].join('\n'));
  const wish = { files: [file] };
  const row = await platform.ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish, askedBy: 'test' }),
  );
  await runImport(platform, row.id, AbortSignal.timeout(60_000));
}
