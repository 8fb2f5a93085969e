/** KPIs that are one sum of the bill over another: rates, commitments, generations, storage. */
import type { BillSums, Sum, SumName } from './bill-sums.ts';
import type { KpiGroup, KpiJson } from './contract.ts';
import { lessOf, percentOf, sumOf } from './ratio.ts';

type Words = Pick<KpiJson, 'id' | 'name' | 'direction' | 'definition' | 'formula' | 'source'> & {
  readonly group: KpiGroup;
};

export interface BillKpi extends Words {
  readonly of: (sums: BillSums) => string | null;
  /** The sums behind it, and what people call them. */
  readonly facts: Partial<Record<SumName, string>>;
  /** What no share can be made of where it is nothing. */
  readonly base: SumName;
  readonly lacking: { readonly reason: string; readonly remedy: string };
  /** After `/costs/report?`, with the period left out. */
  readonly rows: string;
}

const FINOPS = 'FinOps Foundation KPIs (finops.org/kpi)';
/** Nothing of something that is there is none of it; nothing of something unknown is unknown. */
const orZero = ({ amount }: Sum, base: Sum): string | null => amount ?? (base.amount === null ? null : '0');

const LIST_REMEDY =
  'Import a bill that has list prices: FOCUS, or a Cost and Usage Report with pricing columns. Cost Explorer has none.';

export const BILL_KPIS: readonly BillKpi[] = [
  {
    id: 'effective-savings-rate',
    name: 'Effective savings rate',
    group: 'rates',
    direction: 'higher is better',
    definition:
      'What is paid less than at public on-demand prices, by commitments, Spot and negotiated prices; commitments that nobody used count against it.',
    formula: '(ListCost of usage − EffectiveCost of usage and of unused commitments) ÷ ListCost of usage',
    source: FINOPS,
    of: ({ list, paid }) => percentOf(lessOf(list.amount, paid.amount), list.amount),
    facts: { list: 'Usage at list prices', paid: 'Effective cost of it, with unused commitments' },
    base: 'list',
    lacking: { reason: 'No usage of the period has a list price.', remedy: LIST_REMEDY },
    rows: 'by=service,purchase',
  },
  {
    id: 'commitment-utilisation',
    name: 'Commitment utilisation',
    group: 'rates',
    direction: 'higher is better',
    definition: 'How much of what Savings Plans and reservations cost was used.',
    formula: 'EffectiveCost of used ÷ (EffectiveCost of used + of unused commitments)',
    source: FINOPS,
    of: (sums) => {
      const [used, unused] = [orZero(sums.used, sums.unused), orZero(sums.unused, sums.used)];
      return used === null || unused === null ? null : percentOf(used, sumOf(used, unused));
    },
    facts: { used: 'Commitments that were used', unused: 'Commitments that nobody used' },
    base: 'used',
    lacking: {
      reason: 'The bill of the period shows no use of a Savings Plan or a reservation.',
      remedy: 'There is none, or the source does not tell: Cost Explorer does not, bills do.',
    },
    rows: 'by=commitment&filter=CommitmentDiscountStatus!=',
  },
  {
    id: 'commitment-waste',
    name: 'Commitment waste',
    group: 'rates',
    direction: 'lower is better',
    definition: 'What commitments cost that nobody used, of all costs.',
    formula: 'EffectiveCost of unused commitments ÷ EffectiveCost of everything',
    source: FINOPS,
    of: ({ unused, used, total }) => percentOf(orZero(unused, used), total.amount),
    facts: { unused: 'Commitments that nobody used', total: 'All costs' },
    base: 'total',
    lacking: {
      reason: 'The bill of the period shows no commitment, used or unused.',
      remedy: 'There is none, or the source does not tell: Cost Explorer does not, bills do.',
    },
    rows: 'by=commitment&filter=CommitmentDiscountStatus=Unused',
  },
  {
    id: 'compute-covered',
    name: 'Compute covered by commitments',
    group: 'rates',
    direction: 'higher is better',
    definition: 'Of compute at on-demand prices, without Spot, how much commitments paid for.',
    formula: 'ListCost of compute under commitments ÷ ListCost of compute that is not Spot',
    source: FINOPS,
    of: ({ covered, compute }) => percentOf(orZero(covered, compute), compute.amount),
    facts: {
      covered: 'Compute under commitments, at list prices',
      compute: 'Compute without Spot, at list prices',
    },
    base: 'compute',
    lacking: { reason: 'No compute of the period has a list price.', remedy: LIST_REMEDY },
    rows: 'by=purchase&filter=category=Compute&measure=list',
  },
  {
    id: 'legacy-instances',
    name: 'Previous-generation instances',
    group: 'usage',
    direction: 'lower is better',
    definition: 'What EC2 instances cost that AWS lists as of a previous generation, of all EC2 instances.',
    formula:
      'EffectiveCost of instances of previous generations ÷ EffectiveCost of all instances, by usage type',
    source: `${FINOPS}; generations after the EC2 Instance Types guide`,
    of: ({ legacy, machines }) => percentOf(orZero(legacy, machines), machines.amount),
    facts: { legacy: 'Instances of previous generations', machines: 'All instances' },
    base: 'machines',
    lacking: {
      reason: 'No line of the period has the usage type of an EC2 instance.',
      remedy:
        'There were none, or the source has no usage types: import a bill, or Cost Explorer without a tag.',
    },
    rows: 'by=usage-type&filter=category=Compute',
  },
  {
    id: 'frequent-access-storage',
    name: 'Storage for frequent access',
    group: 'usage',
    direction: 'says no better',
    definition:
      'Of what S3 stores, how much lies in the classes for frequent access: Standard, and that tier of Intelligent-Tiering.',
    formula: 'GB-months for frequent access ÷ all GB-months of TimedStorage',
    source: FINOPS,
    of: ({ frequent, stored }) => percentOf(orZero(frequent, stored), stored.amount),
    facts: { frequent: 'GB-months for frequent access', stored: 'All GB-months' },
    base: 'stored',
    lacking: {
      reason: 'No line of the period says how much S3 stores.',
      remedy: 'There is nothing stored, or the source has no quantities: import a bill.',
    },
    rows: 'by=usage-type&filter=category=Storage',
  },
];
