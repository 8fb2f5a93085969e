/** A month of the bill as the FOCUS 1.0 export of AWS has it: Parquet, with AWS's own columns. */
import type { Column, MapColumn, TextColumn, TimeColumn } from '../../parquet/columns.ts';
import { writeParquet } from '../../parquet/write-parquet.ts';
import type { Bill } from './bill.ts';
import type { Charge } from './charge.ts';
import type { Commitment } from './commitments/commitment.ts';
import { billRegion } from './regions.ts';
import { LINE_TYPES, type LineType, type Sheet } from './sheet.ts';

/** As AWS had it at that time. */
export function focusFile(bill: Bill, month: string, asOf: Date): Uint8Array {
  const sheet = bill.lines(month, asOf);
  return writeParquet(focusColumns(bill, month, sheet), sheet.rows);
}

const AWS = 'Amazon Web Services, Inc.';

/** In the order of AWS's files. */
export function focusColumns(bill: Bill, month: string, sheet: Sheet): Record<string, Column> {
  const columns = {
    ...chargeColumns(bill, sheet),
    ...lineColumns(bill, sheet),
    ...sameColumns(bill, month, sheet.rows),
  };
  return Object.fromEntries(Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What all lines of a month share. */
function sameColumns({ payer }: Bill, month: string, rows: number): Record<string, Column> {
  const always = (value: string): TextColumn => ({
    kind: 'text',
    values: [value],
    codes: new Int32Array(rows),
  });
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [start, end] = [Date.UTC(year, number - 1), Date.UTC(year, number)];
  return {
    BillingAccountId: always(payer.id),
    BillingAccountName: always(payer.name),
    BillingCurrency: always('USD'),
    BillingPeriodEnd: { kind: 'time', values: [end], codes: new Int32Array(rows) },
    BillingPeriodStart: { kind: 'time', values: [start], codes: new Int32Array(rows) },
    InvoiceIssuerName: always(AWS),
    ProviderName: always('AWS'),
    PublisherName: always(AWS),
  };
}

/** What follows from what a line is charged for. */
function chargeColumns({ accounts }: Bill, sheet: Sheet): Record<string, Column> {
  const charge = (of: (one: Charge) => string | null) => perCharge(sheet, of);
  const units = charge(({ product }) => product.unit || null);
  return {
    AvailabilityZone: charge(({ zone }) => zone),
    ChargeDescription: charge(describe),
    ConsumedUnit: units,
    PricingUnit: units,
    RegionId: charge(({ product }) => product.region),
    RegionName: charge(({ product }) => billRegion(product.region).name),
    ResourceId: charge(({ resource }) => resource),
    ServiceCategory: charge(({ product }) => product.service.category),
    ServiceName: charge(({ product }) => product.service.name),
    SubAccountId: charge(({ account }) => account),
    SubAccountName: charge(({ account }) => accounts.get(account)?.name ?? account),
    Tags: tagsOf(sheet),
    x_Operation: charge(({ product }) => product.operation),
    x_ServiceCode: charge(({ product }) => product.service.code),
    x_UsageType: charge(({ product }) => product.usageType),
  };
}

function lineColumns({ commitments }: Bill, sheet: Sheet): Record<string, Column> {
  const { types } = sheet;
  const type = (of: (one: LineType) => string | null) => coded(types, LINE_TYPES, of);
  const money = (name: 'list' | 'contracted' | 'billed' | 'effective'): Column => ({
    kind: 'decimal',
    scale: 8,
    values: sheet.numbers(name),
  });
  const committed = (of: (one: Commitment) => string) => coded(sheet.numbers('commitment'), commitments, of);
  // What is bought is not used.
  const isUsed = LINE_TYPES.map(isUse);
  const quantities = sheet.numbers('quantity');
  const used = quantities.map((quantity, row) => (isUsed[types[row] ?? 0] ? quantity : Number.NaN));
  return {
    BilledCost: money('billed'),
    ChargeCategory: type(chargeCategoryOf),
    ChargeFrequency: type((one) => FREQUENCIES[one] ?? 'Usage-Based'),
    ChargePeriodEnd: times(sheet.numbers('end')),
    ChargePeriodStart: times(sheet.numbers('start')),
    CommitmentDiscountCategory: committed(({ kind }) => (kind === 'plan' ? 'Spend' : 'Usage')),
    CommitmentDiscountId: committed(({ arn }) => arn),
    CommitmentDiscountName: committed(({ name }) => name),
    CommitmentDiscountStatus: type((one) => STATUSES[one] ?? null),
    CommitmentDiscountType: committed(({ kind }) =>
      kind === 'plan' ? 'Compute Savings Plans' : 'Reserved Instance',
    ),
    ConsumedQuantity: { kind: 'double', values: used },
    ContractedCost: money('contracted'),
    ContractedUnitPrice: prices(sheet.numbers('contractedPrice')),
    EffectiveCost: money('effective'),
    ListCost: money('list'),
    ListUnitPrice: prices(sheet.numbers('listPrice')),
    PricingCategory: pricingCategories(sheet),
    PricingQuantity: { kind: 'double', values: quantities },
    x_LineItemType: type((one) => one),
  };
}

const CATEGORIES: Readonly<Partial<Record<LineType, string>>> = {
  Tax: 'Tax',
  Credit: 'Credit',
  Refund: 'Adjustment',
  Fee: 'Purchase',
  RIFee: 'Purchase',
  SavingsPlanRecurringFee: 'Purchase',
  SavingsPlanUpfrontFee: 'Purchase',
};

export const chargeCategoryOf = (type: LineType): string => CATEGORIES[type] ?? 'Usage';

const FREQUENCIES: Readonly<Record<string, string>> = {
  Tax: 'Recurring',
  Credit: 'One-Time',
  Refund: 'One-Time',
  Fee: 'One-Time',
  RIFee: 'Recurring',
  SavingsPlanRecurringFee: 'Recurring',
};

const STATUSES: Readonly<Record<string, string>> = {
  SavingsPlanCoveredUsage: 'Used',
  DiscountedUsage: 'Used',
  SavingsPlanUnused: 'Unused',
  RIUnused: 'Unused',
};

const isUse = (type: LineType): boolean =>
  type === 'Usage' || type === 'SavingsPlanCoveredUsage' || type === 'DiscountedUsage';

/** What they are by type, but for what is bought at the price of the hour. */
function pricingCategories(sheet: Sheet): TextColumn {
  const column = coded(sheet.types, LINE_TYPES, (type) => PRICING[type] ?? null);
  const values = [...column.values, 'Dynamic', 'Other'];
  const special = sheet.charges.map(({ product: { key } }) => {
    if (key === 'ec2-spot') return values.length - 2;
    return key === 'support' ? values.length - 1 : -1;
  });
  const charges = sheet.numbers('charge');
  const codes = column.codes.map((code, row) => {
    const other = special[charges[row] ?? 0] ?? -1;
    return other >= 0 ? other : code;
  });
  return { kind: 'text', values, codes };
}

const PRICING: Readonly<Partial<Record<LineType, string>>> = {
  Usage: 'Standard',
  SavingsPlanCoveredUsage: 'Committed',
  SavingsPlanRecurringFee: 'Committed',
  SavingsPlanUpfrontFee: 'Committed',
  SavingsPlanUnused: 'Committed',
  DiscountedUsage: 'Committed',
  RIFee: 'Committed',
  RIUnused: 'Committed',
  Fee: 'Committed',
};

const describe = ({ product }: Charge): string =>
  product.listPrice === 0
    ? product.words
    : `$${(product.listPrice / 1e10).toString()} per ${product.words} - ${billRegion(product.region).name}`;

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

/** What each number stands for says it; a number that stands for nothing is null. */
function coded<T>(
  numbers: ArrayLike<number>,
  meanings: readonly T[],
  of: (one: T) => string | null,
): TextColumn {
  const values: string[] = [];
  const known = new Map<string, number>();
  const meant = meanings.map((one) => codeOf(values, known, of(one)));
  const codes = new Int32Array(numbers.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = meant[numbers[row] ?? -1] ?? -1;
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
/** What is no price is none. */
function prices(numbers: Float64Array): Column {
  const { values, codes } = numbered(numbers);
  const free = values.indexOf(0);
  return { kind: 'decimal', scale: 10, values, codes: codes.map((code) => (code === free ? -1 : code)) };
}

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
