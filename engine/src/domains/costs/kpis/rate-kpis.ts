/** Coverage, utilisation, waste and effective savings rate: defined here once, for the KPIs, the commitments and the reports. */
import { FINOPS } from './asked-kpis.ts';
import { type BillKpi, orZero, UNKNOWN_SHARE } from './bill-kpi.ts';
import { lessOf, sumOf } from './ratio.ts';

const LIST_REMEDY =
  'Import a bill that has list prices: FOCUS, or a Cost and Usage Report with pricing columns. Cost Explorer has none.';

export const RATE_KPIS = {
  savingsRate: {
    id: 'effective-savings-rate',
    name: 'Effective savings rate',
    group: 'rates',
    direction: 'higher is better',
    definition:
      'What is paid less than at public on-demand prices, by commitments, Spot and negotiated prices; commitments that nobody used count against it.',
    formula: '(ListCost of usage − EffectiveCost of usage and of unused commitments) ÷ ListCost of usage',
    source: FINOPS,
    share: ({ list, paid }) => ({ part: lessOf(list.amount, paid.amount), whole: list.amount }),
    needsOwners: true,
    facts: { list: 'Usage at list prices', paid: 'Effective cost of it, with unused commitments' },
    base: 'list',
    lacking: { reason: 'No usage of the period has a list price.', remedy: LIST_REMEDY },
    rows: 'by=service,purchase',
  },
  utilisation: {
    id: 'commitment-utilisation',
    name: 'Commitment utilisation',
    group: 'rates',
    direction: 'higher is better',
    definition: 'How much of what Savings Plans and reservations cost was used.',
    formula: 'EffectiveCost of used ÷ (EffectiveCost of used + of unused commitments)',
    source: FINOPS,
    share: (sums) => {
      const [used, unused] = [orZero(sums.used, sums.unused), orZero(sums.unused, sums.used)];
      if (used === null || unused === null) return UNKNOWN_SHARE;
      return { part: used, whole: sumOf(used, unused) };
    },
    needsOwners: true,
    facts: { used: 'Commitments that were used', unused: 'Commitments that nobody used' },
    base: 'used',
    lacking: {
      reason: 'The bill of the period shows no use of a Savings Plan or a reservation.',
      remedy: 'There is none, or the source does not tell: Cost Explorer does not, bills do.',
    },
    rows: 'by=commitment&filter=CommitmentDiscountStatus!=',
  },
  waste: {
    id: 'commitment-waste',
    name: 'Commitment waste',
    group: 'rates',
    direction: 'lower is better',
    definition: 'What commitments cost that nobody used, of all costs.',
    formula: 'EffectiveCost of unused commitments ÷ EffectiveCost of everything',
    source: FINOPS,
    share: ({ unused, used, total }) => ({ part: orZero(unused, used), whole: total.amount }),
    needsOwners: true,
    facts: { unused: 'Commitments that nobody used', total: 'All costs' },
    base: 'total',
    lacking: {
      reason: 'The bill of the period shows no commitment, used or unused.',
      remedy: 'There is none, or the source does not tell: Cost Explorer does not, bills do.',
    },
    rows: 'by=commitment&filter=CommitmentDiscountStatus=Unused',
  },
  coverage: {
    id: 'compute-covered',
    name: 'Compute covered by commitments',
    group: 'rates',
    direction: 'higher is better',
    definition: 'Of compute at on-demand prices, without Spot, how much commitments paid for.',
    formula: 'ListCost of compute under commitments ÷ ListCost of compute that is not Spot',
    source: FINOPS,
    share: ({ covered, compute }) => ({ part: orZero(covered, compute), whole: compute.amount }),
    facts: {
      covered: 'Compute under commitments, at list prices',
      compute: 'Compute without Spot, at list prices',
    },
    base: 'compute',
    lacking: { reason: 'No compute of the period has a list price.', remedy: LIST_REMEDY },
    rows: 'by=purchase&filter=category=Compute&measure=list',
  },
} as const satisfies Readonly<Record<string, BillKpi>>;
