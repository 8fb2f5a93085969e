/** Reserved instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { endOf, termOf, uuidOf } from '../reserving.ts';
import { defineShelf, digitsOf } from '../shelf.ts';
import { ec2Tagged } from '../tags.ts';

type Reserved = NonNullable<OutputOf<'ec2:DescribeReservedInstances'>['ReservedInstances']>[number];

export const reservedInstances = defineShelf<Reserved>({
  kind: 'ec2:reserved-instances',
  scope: 'region',
  make: (site, name) => {
    const { StartTime, RecurringCharges: _, ...term } = termOf(site);
    return {
      ...term,
      OfferingType: 'Partial Upfront',
      ReservedInstancesId: uuidOf(digitsOf(`${site.account}/${site.region}/${name}`, 32)),
      InstanceType: 'm5.large',
      InstanceCount: 1,
      ProductDescription: 'Linux/UNIX',
      InstanceTenancy: 'default',
      OfferingClass: 'standard',
      Scope: 'Region',
      CurrencyCode: 'USD',
      Start: StartTime,
      End: endOf(StartTime),
      RecurringCharges: [{ Amount: 0.05, Frequency: 'Hourly' }],
      State: 'active',
    };
  },
  idOf: ({ ReservedInstancesId }) => ReservedInstancesId ?? '',
  arnOf: ({ ReservedInstancesId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:reserved-instances/${ReservedInstancesId}`,
});

export const reservationShelves = [reservedInstances];

export const reservationAnswers = listing('ec2:DescribeReservedInstances', reservedInstances, {
  list: 'ReservedInstances',
  as: (doc, tags) => ({ ...doc, ...ec2Tagged(tags) }),
});
