/** A bill with a Savings Plan: a day of it, its hours, and the worked examples of FOCUS; for tests. */
import type { CostLine } from './cost-lines.ts';

export const PAYER = '999999999999';
export const PLAN = `arn:aws:savingsplans::${PAYER}:savingsplan/p1`;
/** The worked examples stand in an account of their own. */
export const EXAMPLES = '333333333333';

const M5: Partial<CostLine> = {
  category: 'Compute',
  usageType: 'EU-BoxUsage:m5.large',
  operation: 'RunInstances',
  payer: PAYER,
};
const OF_PLAN: Partial<CostLine> = {
  commitment: 'Spend',
  commitmentId: PLAN,
  commitmentType: 'Compute Savings Plans',
  billed: '0',
  payer: PAYER,
};

/** A day of what no commitment pays for, cut into parts by the hour. */
const onDemand = (day: string, hours: readonly number[], span = 1): CostLine[] =>
  hours.flatMap((cost, hour): CostLine[] =>
    cost === 0 ? [] : [{ ...M5, day, hour: hour * span, hours: span, cost: String(cost) }],
  );

export function dayOf(day: string): CostLine[] {
  return [
    ...onDemand(day, [24], 24),
    { ...M5, ...OF_PLAN, day, hours: 24, cost: '7', list: '10', status: 'Used', pricing: 'Committed' },
    {
      ...OF_PLAN,
      day,
      hours: 24,
      cost: '1',
      list: '0',
      status: 'Unused',
      pricing: 'Committed',
      account: PAYER,
    },
    { ...OF_PLAN, day, hours: 24, cost: '0', billed: '8', charge: 'Purchase', account: PAYER },
    {
      day,
      hours: 24,
      cost: '12',
      category: 'Compute',
      usageType: 'EU-BoxUsage:c5.xlarge',
      operation: 'RunInstances',
      account: '222222222222',
      payer: PAYER,
    },
    {
      day,
      hours: 24,
      cost: '3',
      list: '10',
      category: 'Compute',
      usageType: 'EU-SpotUsage:m5.large',
      pricing: 'Dynamic',
      payer: PAYER,
    },
    {
      day,
      hours: 24,
      cost: '6',
      category: 'Compute',
      usageType: 'EU-Lambda-GB-Second',
      service: 'AWS Lambda',
      account: '222222222222',
      payer: PAYER,
    },
    { day, hours: 24, cost: '50', usageType: 'EU-TimedStorage', service: 'Amazon S3', payer: PAYER },
  ];
}

/** The same usage of EC2, which only runs for twenty of the hours. */
export const hoursOf = (day: string): CostLine[] => [
  ...onDemand(
    day,
    Array.from({ length: 24 }, (_, hour) => (hour < 20 ? 1.2 : 0)),
  ),
  ...Array.from({ length: 24 }, (_, hour): CostLine[] => [
    {
      ...M5,
      ...OF_PLAN,
      day,
      hour,
      cost: '0.29166667',
      list: '0.41666667',
      status: 'Used',
      pricing: 'Committed',
    },
    {
      day,
      hour,
      cost: '0.5',
      category: 'Compute',
      usageType: 'EU-BoxUsage:c5.xlarge',
      operation: 'RunInstances',
      account: '222222222222',
      payer: PAYER,
    },
  ]).flat(),
];

/** After the worked examples of FOCUS 1.2: paid in advance, left unused, used in part, and used up. */
export function examples(day: string): CostLine[] {
  const of = (id: string): Partial<CostLine> => ({
    account: EXAMPLES,
    commitment: 'Spend',
    commitmentId: id,
    billed: '0',
    pricing: 'Committed',
    payer: PAYER,
  });
  const machine = { usageType: 'BoxUsage:m5.large', category: 'Compute' };
  return [
    { ...of('upfront'), day, hours: 8760, charge: 'Purchase', cost: '0', billed: '8760' },
    { ...of('upfront'), ...machine, day, cost: '1', list: '1.5', status: 'Used' },
    { ...of('idle'), day, cost: '1', list: '0', status: 'Unused' },
    { ...of('part'), ...machine, day, cost: '0.75', list: '1', status: 'Used' },
    { ...of('part'), day, cost: '0.25', list: '0', status: 'Unused' },
    { ...of('full'), ...machine, day, cost: '1', list: '1.5', status: 'Used' },
    { account: EXAMPLES, ...machine, day, cost: '0.5', payer: PAYER },
    { account: EXAMPLES, ...machine, day, cost: '4', pricing: '', quantity: '1', payer: PAYER },
  ];
}
