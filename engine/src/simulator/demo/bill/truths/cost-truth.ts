/** What was hidden in the bill on purpose, in the words of FOCUS: whoever explains costs can be scored against it. */
import { dollars } from '../../../dollars.ts';
import type { Bill } from '../bill.ts';
import type { Charge } from '../charge.ts';
import { LINE_TYPES } from '../sheet.ts';

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
}

const iso = (time: number): string => new Date(time).toISOString();

/** Adds up what the bill says of each of them, as AWS had it at that time. */
export function measure(bill: Bill, plantings: readonly CostPlanting[], asOf: Date): CostTruth[] {
  const sums = plantings.map(() => ({
    billed: {} as Record<string, string>,
    effective: {} as Record<string, string>,
  }));
  for (const month of bill.months) {
    const sheet = bill.lines(month, asOf);
    const fits = plantings.map(({ where }) => {
      const ofCharge = sheet.charges.map((charge) => fitsCharge(where, charge));
      const types = LINE_TYPES.map((type) => where.x_LineItemType?.includes(type) ?? true);
      return { ofCharge, types, commitment: where.CommitmentDiscountId };
    });
    const [charge, billed, effective, commitment] = [
      sheet.numbers('charge'),
      sheet.numbers('billed'),
      sheet.numbers('effective'),
      sheet.numbers('commitment'),
    ];
    for (const [index, fit] of fits.entries()) {
      let [sumBilled, sumEffective] = [0, 0];
      for (let row = 0; row < sheet.rows; row += 1) {
        if (!fit.ofCharge[charge[row] ?? 0] || !fit.types[sheet.types[row] ?? 0]) continue;
        if (fit.commitment && bill.commitments[commitment[row] ?? -1]?.arn !== fit.commitment) continue;
        sumBilled += billed[row] ?? 0;
        sumEffective += effective[row] ?? 0;
      }
      const sum = sums[index];
      if (!sum || (sumBilled === 0 && sumEffective === 0)) continue;
      sum.billed[month] = dollars(sumBilled);
      sum.effective[month] = dollars(sumEffective);
    }
  }
  return plantings.map(({ since, until, ...planting }, index) => ({
    ...planting,
    since: iso(since),
    ...(until !== undefined && { until: iso(until) }),
    billed: sums[index]?.billed ?? {},
    effective: sums[index]?.effective ?? {},
  }));
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
