/** A month of the bill as the FOCUS 1.0 export of AWS has it: Parquet, with AWS's own columns. */
import type { Column, MapColumn, TextColumn, TimeColumn } from '../../parquet/columns.ts';
import { writeParquet } from '../../parquet/write-parquet.ts';
import type { Bill } from './bill.ts';
import type { Charge } from './charge.ts';
import { billRegion } from './regions.ts';
import { LINE_TYPES, type Sheet } from './sheet.ts';

/** As AWS had it at that time. */
export function focusFile(bill: Bill, month: string, asOf: Date): Uint8Array {
  const sheet = bill.lines(month, asOf);
  return writeParquet(focusColumns(bill, month, sheet), sheet.rows);
}

const AWS = 'Amazon Web Services, Inc.';

function focusColumns(bill: Bill, month: string, sheet: Sheet): Record<string, Column> {
  const { rows, types } = sheet;
  const charge = (of: (one: Charge) => string | null) => perCharge(sheet, of);
  const always = (value: string | null): TextColumn => ({
    kind: 'text',
    values: value === null ? [] : [value],
    codes: new Int32Array(rows).fill(value === null ? -1 : 0),
  });
  const line = (of: (row: number) => string | null) => perLine(rows, of);
  const type = (row: number) => LINE_TYPES[types[row] ?? 0] ?? 'Usage';
  const accountOf = (id: string) => bill.accounts.get(id)?.name ?? id;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [start, end] = [Date.UTC(year, number - 1), Date.UTC(year, number)];
  const money = (name: 'list' | 'contracted' | 'billed' | 'effective'): Column => ({
    kind: 'decimal',
    scale: 8,
    values: sheet.numbers(name),
  });
  const quantities: Column = { kind: 'double', values: sheet.numbers('quantity') };
  const units = charge(({ product }) => product.unit);
  return {
    AvailabilityZone: charge(({ zone }) => zone),
    BilledCost: money('billed'),
    BillingAccountId: always(bill.payer.id),
    BillingAccountName: always(bill.payer.name),
    BillingCurrency: always('USD'),
    BillingPeriodEnd: { kind: 'time', values: [end], codes: new Int32Array(rows) },
    BillingPeriodStart: { kind: 'time', values: [start], codes: new Int32Array(rows) },
    ChargeCategory: line((row) => CATEGORIES[type(row)] ?? 'Usage'),
    ChargeClass: always(null),
    ChargeDescription: charge(describe),
    ChargeFrequency: always('Usage-Based'),
    ChargePeriodEnd: times(sheet.numbers('end')),
    ChargePeriodStart: times(sheet.numbers('start')),
    ConsumedQuantity: quantities,
    ConsumedUnit: units,
    ContractedCost: money('contracted'),
    ContractedUnitPrice: prices(sheet.numbers('contractedPrice')),
    EffectiveCost: money('effective'),
    InvoiceIssuerName: always(AWS),
    ListCost: money('list'),
    ListUnitPrice: prices(sheet.numbers('listPrice')),
    PricingCategory: line((row) => (type(row) === 'Usage' ? 'Standard' : null)),
    PricingQuantity: quantities,
    PricingUnit: units,
    ProviderName: always('AWS'),
    PublisherName: always(AWS),
    RegionId: charge(({ product }) => product.region),
    RegionName: charge(({ product }) => billRegion(product.region).name),
    ResourceId: charge(({ resource }) => resource),
    ServiceCategory: charge(({ product }) => product.service.category),
    ServiceName: charge(({ product }) => product.service.name),
    SubAccountId: charge(({ account }) => account),
    SubAccountName: charge(({ account }) => accountOf(account)),
    Tags: tagsOf(sheet),
    x_Operation: charge(({ product }) => product.operation),
    x_ServiceCode: charge(({ product }) => product.service.code),
    x_UsageType: charge(({ product }) => product.usageType),
  };
}

const CATEGORIES: Readonly<Record<string, string>> = {
  Tax: 'Tax',
  Credit: 'Credit',
  Refund: 'Adjustment',
  Fee: 'Purchase',
  RIFee: 'Purchase',
  SavingsPlanRecurringFee: 'Purchase',
  SavingsPlanUpfrontFee: 'Purchase',
};

const describe = ({ product }: Charge): string =>
  `$${(product.listPrice / 1e10).toString()} per ${product.words} - ${billRegion(product.region).name}`;

/** What the charge says, said once for each charge. */
function perCharge({ charges, rows, numbers }: Sheet, of: (charge: Charge) => string | null): TextColumn {
  const values: string[] = [];
  const known = new Map<string, number>();
  const ofCharge = Int32Array.from(charges, (charge) => codeOf(values, known, of(charge)));
  const index = numbers('charge');
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = ofCharge[index[row] ?? 0] ?? -1;
  return { kind: 'text', values, codes };
}

function perLine(rows: number, of: (row: number) => string | null): TextColumn {
  const values: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = codeOf(values, known, of(row));
  return { kind: 'text', values, codes };
}

function codeOf<T>(values: T[], known: Map<T, number>, value: T | null): number {
  if (value === null) return -1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, values.length);
  return values.push(value) - 1;
}

function numbered(numbers: Float64Array): { values: number[]; codes: Int32Array } {
  const values: number[] = [];
  const known = new Map<number, number>();
  const codes = Int32Array.from(numbers, (value) => codeOf(values, known, value));
  return { values, codes };
}

const times = (numbers: Float64Array): TimeColumn => ({ kind: 'time', ...numbered(numbers) });
const prices = (numbers: Float64Array): Column => ({ kind: 'decimal', scale: 10, ...numbered(numbers) });

function tagsOf({ charges, rows, numbers }: Sheet): MapColumn {
  const words: string[] = [];
  const known = new Map<string, number>();
  const sets: [number, number][][] = [];
  const seen = new Map<object, number>();
  const ofCharge = Int32Array.from(charges, ({ tags }) => {
    const before = seen.get(tags);
    if (before !== undefined) return before;
    const pairs = Object.entries(tags).map(([key, value]): [number, number] => [
      codeOf(words, known, key),
      codeOf(words, known, value),
    ]);
    seen.set(tags, sets.length);
    return sets.push(pairs) - 1;
  });
  const index = numbers('charge');
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = ofCharge[index[row] ?? 0] ?? -1;
  return { kind: 'map', words, sets, codes };
}
