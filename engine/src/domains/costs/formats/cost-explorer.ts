/** What Cost Explorer was asked for, as it is put down: sums by day, account, region, service and usage type or one tag. */
import type { CostFormat } from './format.ts';

/** The columns, in the order in which they are written. */
export const COST_EXPLORER_COLUMNS = [
  'CostExplorerDay',
  'PayerAccount',
  'Account',
  'Region',
  'Service',
  'UsageType',
  'TagKey',
  'TagValue',
  'UnblendedCost',
  'AmortizedCost',
  'UsageQuantity',
  'UsageUnit',
  'Currency',
] as const;

export const costExplorer: CostFormat = {
  id: 'cost-explorer',
  title: 'Cost Explorer',
  needs: COST_EXPLORER_COLUMNS.map((name) => [name]),
  columns(header) {
    const day = header.time('CostExplorerDay') ?? 'NULL';
    const service = header.text('Service') ?? 'NULL';
    const [key, value] = [header.text('TagKey') ?? 'NULL', header.text('TagValue') ?? 'NULL'];
    return {
      BilledCost: header.exact('UnblendedCost'),
      BillingAccountId: header.text('PayerAccount'),
      BillingCurrency: header.text('Currency'),
      BillingPeriodStart: `date_trunc('month', ${day})`,
      BillingPeriodEnd: `date_trunc('month', ${day}) + INTERVAL 1 MONTH`,
      // Grouped like this it says no more: credits and refunds are within what they were given for.
      ChargeCategory: `CASE WHEN ${service} = 'Tax' THEN 'Tax' WHEN starts_with(${service}, 'Savings Plans for') THEN 'Purchase' ELSE 'Usage' END`,
      ChargePeriodStart: day,
      ChargePeriodEnd: `${day} + INTERVAL 1 DAY`,
      ConsumedQuantity: `CASE WHEN ${header.text('UsageType')} IS NOT NULL THEN ${header.text('UsageQuantity')} END`,
      ConsumedUnit: header.text('UsageUnit'),
      EffectiveCost: header.money('AmortizedCost'),
      ProviderName: `'AWS'`,
      RegionId: header.text('Region'),
      ServiceName: service,
      SubAccountId: header.text('Account'),
      Tags: `CASE WHEN ${value} IS NOT NULL THEN MAP {${key}: ${value}} END`,
      x_UsageType: header.text('UsageType'),
    };
  },
};
