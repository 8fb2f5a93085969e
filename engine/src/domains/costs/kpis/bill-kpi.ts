/** A KPI that is one sum of the bill over another, and when it is unknown. */
import type { BillSums, Sum, SumName } from './bill-sums.ts';
import type { KpiGroup, KpiJson } from './contract.ts';

type Words = Pick<KpiJson, 'id' | 'name' | 'direction' | 'definition' | 'formula' | 'source'> & {
  readonly group: KpiGroup;
};

/** Null is unknown. */
interface Share {
  readonly part: string | null;
  readonly whole: string | null;
}

export interface BillKpi extends Words {
  readonly share: (sums: BillSums) => Share;
  /** What commitments left unused is in it, which stands on the bill of their owner alone. */
  readonly needsOwners?: true;
  /** The sums behind it, and what people call them. */
  readonly facts: Partial<Record<SumName, string>>;
  /** What no share can be made of where it is nothing. */
  readonly base: SumName;
  readonly lacking: { readonly reason: string; readonly remedy: string };
  /** After `/costs/report?`, with the period left out. */
  readonly rows: string;
}

/** Nothing of something that is there is none of it; nothing of something unknown is unknown. */
export const orZero = ({ amount }: Sum, base: Sum): string | null =>
  amount ?? (base.amount === null ? null : '0');

export const UNKNOWN_SHARE: Share = { part: null, whole: null };

/** `hidden`: somebody asks who does not see the bill of every owner. */
export const shareOf = (kpi: BillKpi, sums: BillSums | undefined, hidden: boolean): Share =>
  sums === undefined || (hidden && kpi.needsOwners) ? UNKNOWN_SHARE : kpi.share(sums);
