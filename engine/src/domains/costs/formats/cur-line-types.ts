/** What the line types of AWS's Cost and Usage Reports mean in FOCUS words and for amortised cost. */
import type { Header, Sql } from './header.ts';

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  // A discount and a negation are part of what the usage they stand beside costs.
  Usage: [
    'Usage',
    'DiscountedUsage',
    'SavingsPlanCoveredUsage',
    'SavingsPlanNegation',
    'Discount',
    'BundledDiscount',
    'EdpDiscount',
    'PrivateRateDiscount',
    'RiVolumeDiscount',
    'SppDiscount',
  ],
  Purchase: ['Fee', 'RIFee', 'SavingsPlanUpfrontFee', 'SavingsPlanRecurringFee'],
  Tax: ['Tax'],
  Credit: ['Credit'],
};

const FREQUENCIES: Readonly<Record<string, readonly string[]>> = {
  'Usage-Based': ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage', 'SavingsPlanNegation'],
  Recurring: ['RIFee', 'SavingsPlanRecurringFee'],
  'One-Time': ['Fee', 'SavingsPlanUpfrontFee', 'Credit', 'Refund'],
};

const COMMITTED = [
  'DiscountedUsage',
  'RIFee',
  'SavingsPlanCoveredUsage',
  'SavingsPlanNegation',
  'SavingsPlanUpfrontFee',
  'SavingsPlanRecurringFee',
];

const list = (types: readonly string[]): Sql => types.map((type) => `'${type}'`).join(', ');

function byType(kind: Sql, table: typeof CATEGORIES, otherwise: Sql): Sql {
  const cases = Object.entries(table).map(
    ([word, types]) => `WHEN ${kind} IN (${list(types)}) THEN '${word}'`,
  );
  return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}

/** Refunds, and line types that AWS may add, are adjustments. */
export const chargeCategory = (kind: Sql): Sql => byType(kind, CATEGORIES, `'Adjustment'`);

export const chargeFrequency = (kind: Sql): Sql => byType(kind, FREQUENCIES, 'NULL');

/** Lines whose amount is usage; a negation repeats the amount of the usage that it takes back. */
const USED = ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'];
export const onlyUsed = (kind: Sql, value: Sql): Sql =>
  `CASE WHEN ${kind} IN (${list(USED)}) THEN ${value} END`;

export function pricingCategory(kind: Sql, header: Header): Sql {
  const usage = header.text('lineItem/UsageType') ?? 'NULL';
  const term = header.text('pricing/term') ?? 'NULL';
  return `CASE WHEN ${kind} IN (${list(COMMITTED)}) THEN 'Committed'
    WHEN ${term} = 'Spot' OR contains(${usage}, 'SpotUsage') THEN 'Dynamic'
    WHEN ${term} = 'OnDemand' OR ${kind} = 'Usage' THEN 'Standard' END`;
}

/**
 * The sum of what this gives is the amortised cost of Cost Explorer. The rule is that of AWS's CUR Query Library
 * (Well-Architected Labs, "amortized cost"): https://catalog.workshops.aws/cur-query-library/en-US/queries.
 * Covered usage carries its share of the commitment, the fees carry only what was left unused of it, and what was paid in
 * advance or taken back carries nothing.
 */
export function effectiveCost(kind: Sql, header: Header): Sql | undefined {
  const billed = header.money('lineItem/UnblendedCost');
  if (!billed) return undefined;
  const or = (value: Sql | undefined) => value ?? 'NULL';
  const kept = (value: Sql | undefined) => `CAST(${or(value)} AS DECIMAL(18,8))`;
  const reservation = or(header.text('reservation/ReservationARN'));
  return `CASE ${kind}
    WHEN 'SavingsPlanCoveredUsage' THEN ${or(header.money('savingsPlan/SavingsPlanEffectiveCost'))}
    WHEN 'SavingsPlanRecurringFee' THEN ${kept(unusedPlan(header))}
    WHEN 'SavingsPlanNegation' THEN 0
    WHEN 'SavingsPlanUpfrontFee' THEN 0
    WHEN 'DiscountedUsage' THEN ${or(header.money('reservation/EffectiveCost'))}
    WHEN 'RIFee' THEN ${kept(unusedReservation(header))}
    ELSE CASE WHEN ${kind} = 'Fee' AND ${reservation} IS NOT NULL THEN 0 ELSE ${billed} END END`;
}

/** Used: usage that a commitment covered; Unused: fees with a part that covered nothing. */
export function commitmentStatus(kind: Sql, header: Header): Sql {
  return `CASE WHEN ${kind} IN ('SavingsPlanCoveredUsage', 'DiscountedUsage') THEN 'Used'
    WHEN ${kind} = 'SavingsPlanRecurringFee' AND ${unusedPlan(header) ?? 'NULL'} > 0 THEN 'Unused'
    WHEN ${kind} = 'RIFee' AND ${unusedReservation(header) ?? 'NULL'} > 0 THEN 'Unused' END`;
}

function unusedPlan(header: Header): Sql | undefined {
  const committed = header.exact('savingsPlan/TotalCommitmentToDate');
  const used = header.exact('savingsPlan/UsedCommitment');
  return committed && used && `(${committed} - ${used})`;
}

function unusedReservation(header: Header): Sql | undefined {
  const upfront = header.exact('reservation/UnusedAmortizedUpfrontFeeForBillingPeriod');
  const recurring = header.exact('reservation/UnusedRecurringFee');
  if (!upfront || !recurring) return upfront ?? recurring;
  return `coalesce(${upfront} + ${recurring}, ${upfront}, ${recurring})`;
}
