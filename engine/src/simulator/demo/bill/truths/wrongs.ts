/** The incidents of the story, as the bill shows them. */
import type { Bill } from '../bill.ts';
import { INCIDENT_PRICES } from '../incident-charges.ts';
import type { CostPlanting } from './cost-truth.ts';

export function wrongs(bill: Bill): CostPlanting[] {
  return bill.incidents
    .filter(({ usdPerDay }) => usdPerDay > 0)
    .map(({ id, what, account, region, from, until, resources, usdPerDay }) => {
      const key = INCIDENT_PRICES[id];
      const place = { SubAccountId: [account], RegionId: region };
      return {
        id,
        effect: 'volume',
        what,
        since: from,
        until,
        usdPerDay,
        where: key
          ? {
              ...place,
              x_UsageType: usageTypesIn(bill, key, region),
              ...(key !== 'model-out' && { ResourceId: resources }),
            }
          : { ...place, ResourceId: resources },
      };
    });
}

const usageTypesIn = (bill: Bill, key: string, region: string): string[] => [
  ...new Set(
    bill.charges
      .filter(({ product }) => product.key === key && product.region === region)
      .map(({ product }) => product.usageType),
  ),
];
