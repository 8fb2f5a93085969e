/** Puts what the company bought where AWS's own answers have it, from the day on which it begins until it ends. */
import { reservedInstances } from '../../../ec2/reservations.ts';
import { reservedCacheNodes } from '../../../services/elasticache.ts';
import { reservedDbInstances } from '../../../services/rds.ts';
import { savingsPlans } from '../../../services/savingsplans.ts';
import { DAY_MS } from '../../calendar.ts';
import type { Estate } from '../../estate.ts';
import type { Commitment, Reservation } from './commitment.ts';
import { commitmentsOf } from './company-commitments.ts';

type InstanceType = ReturnType<typeof reservedInstances.make>['InstanceType'];
const DOLLAR = 100_000_000;
const HOURS_A_DAY = 24;

export function castCommitments(estate: Estate): readonly Commitment[] {
  const commitments = commitmentsOf(estate);
  for (const one of commitments) cast(estate, one);
  return commitments;
}

function cast(estate: Estate, one: Commitment): void {
  const account = estate.accountOf('fennimarsh-management');
  const part = { name: one.id, bornAt: one.from, goneAt: one.until };
  if (one.kind === 'plan') {
    const hourly = String(one.perDay / HOURS_A_DAY / DOLLAR);
    const but = {
      savingsPlanId: one.id,
      savingsPlanArn: one.arn,
      commitment: hourly,
      recurringPaymentAmount: hourly,
      end: new Date(one.until - 1000).toISOString(),
    };
    estate.add(savingsPlans, { account, region: 'us-east-1' }, { ...part, but });
    return;
  }
  const spot = { account, region: one.region };
  const { count, of } = one;
  const start = new Date(one.from);
  const charge = termOf(one);
  const { amount, ...term } = charge;
  const hourly = [{ RecurringChargeAmount: amount, RecurringChargeFrequency: 'Hourly' }];
  switch (one.price) {
    case 'ec2':
      estate.add(reservedInstances, spot, {
        ...part,
        but: {
          ...term,
          ReservedInstancesId: one.id,
          InstanceType: of as InstanceType,
          InstanceCount: count,
          Start: start,
          End: new Date(one.until - 1000),
          RecurringCharges: [{ Amount: amount, Frequency: 'Hourly' }],
        },
      });
      break;
    case 'rds-multi': {
      const but = {
        ...term,
        DBInstanceClass: of,
        DBInstanceCount: count,
        MultiAZ: true,
        RecurringCharges: hourly,
      };
      estate.add(reservedDbInstances, spot, { ...part, but });
      break;
    }
    default: {
      const but = { ...term, CacheNodeType: of, CacheNodeCount: count, RecurringCharges: hourly };
      estate.add(reservedCacheNodes, spot, { ...part, but });
    }
  }
}

/** Of one machine. */
function termOf({ upfront, perDay, count, from, until }: Reservation) {
  const each = (amount: number) => amount / count / DOLLAR;
  const paysLater = perDay > 0;
  return {
    FixedPrice: each(upfront),
    UsagePrice: 0,
    Duration: Math.round((until - from) / DAY_MS) * 86_400,
    OfferingType: paysLater ? ('Partial Upfront' as const) : ('All Upfront' as const),
    amount: each(perDay / HOURS_A_DAY),
  };
}
