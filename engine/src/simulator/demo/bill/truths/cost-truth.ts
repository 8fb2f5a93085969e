/** What was hidden in the bill on purpose, in the words of FOCUS: whoever explains costs can be scored against it. */
import { dollars } from '../../../dollars.ts';
import type { Bill } from '../bill.ts';
import type { Charge } from '../charge.ts';
import { LINE_TYPES, type Sheet } from '../sheet.ts';

/** What it does to the bill. */
export type CostEffect =
  | 'new'
  | 'gone'
  | 'rate'
  | 'volume'
  | 'mix'
  | 'commitment'
  | 'credit'
  | 'restated'
  | 'shared'
  | 'untagged';

/** Lines that agree in all that is said; a list is any of it. */
export interface Where {
  readonly ServiceName?: string;
  readonly SubAccountId?: readonly string[];
  readonly RegionId?: string;
  readonly x_UsageType?: readonly string[];
  readonly ResourceId?: readonly string[] | null;
  readonly CommitmentDiscountId?: string;
  readonly x_LineItemType?: readonly string[];
  /** All of them; an empty one is lines without any tag. */
  readonly Tags?: Readonly<Record<string, string>>;
}

export interface CostPlanting {
  readonly id: string;
  readonly effect: CostEffect;
  readonly what: string;
  /** Epoch ms. */
  readonly since: number;
  readonly until?: number | undefined;
  readonly where: Where;
  /** What it was before, or what took its place. */
  readonly instead?: Where | undefined;
  /** Only these days count, epoch ms: what it cost beyond the ordinary cannot be told otherwise. */
  readonly usdPerDay?: number | undefined;
}

export interface CostTruth extends Omit<CostPlanting, 'since' | 'until'> {
  /** ISO 8601. */
  readonly since: string;
  readonly until?: string;
  /** Decimals of what the bill says of `where`, by month of the bill: billed and amortised. */
  readonly billed: Readonly<Record<string, string>>;
  readonly effective: Readonly<Record<string, string>>;
  /** What it would have cost without commitments. */
  readonly contracted: Readonly<Record<string, string>>;
  /** Whose lines they are. */
  readonly services: readonly string[];
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

const iso = (time: number): string => new Date(time).toISOString();

const AMOUNTS = ['billed', 'effective', 'contracted'] as const;
type Amounts = Record<(typeof AMOUNTS)[number], number>;

interface Measured {
  readonly months: Map<string, Amounts>;
  readonly charges: Set<Charge>;
}

/** Adds up what the bill says of each of them, as AWS had it at that time. */
export function measure(bill: Bill, plantings: readonly CostPlanting[], asOf: Date): CostTruth[] {
  const measured = plantings.map((): Measured => ({ months: new Map(), charges: new Set() }));
  for (const month of bill.months) {
    const sheet = bill.lines(month, asOf);
    for (const [index, { where }] of plantings.entries())
      addMonth(measured[index], { bill, month, sheet, where });
  }
  return plantings.map(({ since, until, ...planting }, index) => ({
    ...planting,
    since: iso(since),
    ...(until !== undefined && { until: iso(until) }),
    ...textsOf(measured[index] ?? { months: new Map(), charges: new Set() }),
  }));
}

interface MonthOf {
  readonly bill: Bill;
  readonly month: string;
  readonly sheet: Sheet;
  readonly where: Where;
}

function addMonth(measured: Measured | undefined, { bill, month, sheet, where }: MonthOf): void {
  const ofCharge = sheet.charges.map((charge) => fitsCharge(where, charge));
  const ofType = LINE_TYPES.map((type) => where.x_LineItemType?.includes(type) ?? true);
  const [charges, commitments] = [sheet.numbers('charge'), sheet.numbers('commitment')];
  const columns = AMOUNTS.map((name) => [name, sheet.numbers(name)] as const);
  const sum: Amounts = { billed: 0, effective: 0, contracted: 0 };
  const { CommitmentDiscountId: commitment } = where;
  for (let row = 0; row < sheet.rows; row += 1) {
    const number = charges[row] ?? 0;
    if (!ofCharge[number] || !ofType[sheet.types[row] ?? 0]) continue;
    if (commitment && bill.commitments[commitments[row] ?? -1]?.arn !== commitment) continue;
    for (const [name, values] of columns) sum[name] += values[row] ?? 0;
    const charge = sheet.charges[number];
    if (charge) measured?.charges.add(charge);
  }
  if (sum.billed !== 0 || sum.effective !== 0) measured?.months.set(month, sum);
}

function textsOf({ months, charges }: Measured) {
  const of = (name: keyof Amounts) =>
    Object.fromEntries([...months].map(([month, sum]) => [month, dollars(sum[name])]));
  const all = (read: (charge: Charge) => string) => [...new Set([...charges].map(read))].toSorted();
  return {
    billed: of('billed'),
    effective: of('effective'),
    contracted: of('contracted'),
    services: all(({ product }) => product.service.name),
    accounts: all(({ account }) => account),
    regions: all(({ product }) => product.region),
  };
}

function fitsCharge(where: Where, { product, account, resource, tags }: Charge): boolean {
  const { ServiceName, SubAccountId, RegionId, x_UsageType, ResourceId, Tags } = where;
  if (ServiceName !== undefined && product.service.name !== ServiceName) return false;
  if (SubAccountId && !SubAccountId.includes(account)) return false;
  if (RegionId !== undefined && product.region !== RegionId) return false;
  if (x_UsageType && !x_UsageType.includes(product.usageType)) return false;
  if (ResourceId === null && resource !== null) return false;
  if (ResourceId && (resource === null || !ResourceId.includes(resource))) return false;
  if (!Tags) return true;
  const wanted = Object.entries(Tags);
  if (wanted.length === 0) return Object.keys(tags).length === 0;
  return wanted.every(([key, value]) => tags[key] === value);
}
