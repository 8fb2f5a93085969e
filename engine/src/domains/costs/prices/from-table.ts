/** What the table that Reeve brings along says: EC2 machines with Linux, shared, on demand. */
import type { PriceQuestion, SaidPrice } from './contract.ts';
import { ec2Types, TABLE_REGIONS, TABLE_SOURCE } from './own-table.ts';

/** A price, or why there is none. */
export function priceInTable(question: PriceQuestion, at: string): SaidPrice | string {
  const { service, region, instanceType, os = 'Linux', tenancy = 'Shared', term } = question;
  const known = TABLE_REGIONS.find((one) => one.region === region);
  if (
    service !== 'AmazonEC2' ||
    instanceType === undefined ||
    os !== 'Linux' ||
    tenancy !== 'Shared' ||
    term !== 'OnDemand'
  )
    return "Reeve's own table has only EC2 types with Linux, shared and on demand";
  if (!known) return `Reeve's own table has no prices of ${region}`;
  if (at < known.day) return `Reeve's own table has prices of ${known.day} and says nothing of days before`;
  const price = ec2Types().get(instanceType)?.prices.get(region);
  if (price === undefined) return `Reeve's own table has no price of ${instanceType} in ${region}`;
  return {
    source: 'table',
    price,
    unit: 'Hrs',
    currency: known.currency,
    from: known.day,
    provenance: `${TABLE_SOURCE}, as of ${known.day}`,
    description: `Linux ${instanceType} on demand, an hour`,
    sku: null,
    tiers: [],
  };
}
