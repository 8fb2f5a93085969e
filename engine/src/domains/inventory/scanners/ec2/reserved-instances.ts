/** Reserved instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { RESERVED_COLUMNS, termColumns } from '../../reserved.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Reserved = NonNullable<OutputOf<'ec2:DescribeReservedInstances'>['ReservedInstances']>[number];

export const reservedInstances = defineScanner({
  type: 'AWS::EC2::ReservedInstances',
  description: 'Reserved instances: machines of a type that are paid for, running or not.',
  scope: 'region',
  calls: ['ec2:DescribeReservedInstances'],
  columns: {
    ...RESERVED_COLUMNS,
    offering_class: varchar('standard, or convertible into others.', 'nullable'),
    reserves: varchar('Region, or Availability Zone with capacity kept free.', 'nullable'),
    zone: varchar('The zone in which capacity is kept free.', 'nullable'),
    tenancy: varchar('default, or dedicated.', 'nullable'),
  },
  relations: [],
  list: (ask) => ask.whole('ec2:DescribeReservedInstances', {}, ({ ReservedInstances }) => ReservedInstances),
  toRow: (raw: Reserved, where) => ({
    arn: needed(
      ec2Arn(where, 'reserved-instances', raw.ReservedInstancesId) ?? undefined,
      'AWS::EC2::ReservedInstances',
      'ReservedInstancesId',
    ),
    name: raw.ReservedInstancesId ?? null,
    tags: tagMap(raw.Tags ?? []),
    created_at: raw.Start ?? null,
    state: raw.State ?? null,
    instance_type: raw.InstanceType ?? null,
    instance_count: raw.InstanceCount ?? null,
    product: raw.ProductDescription ?? null,
    payment_option: raw.OfferingType ?? null,
    currency: raw.CurrencyCode ?? null,
    ...termColumns({
      count: raw.InstanceCount,
      seconds: raw.Duration,
      start: raw.Start,
      end: raw.End,
      upfront: raw.FixedPrice,
      hourly: [raw.UsagePrice, ...(raw.RecurringCharges ?? []).map(({ Amount }) => Amount)],
    }),
    offering_class: raw.OfferingClass ?? null,
    reserves: raw.Scope ?? null,
    zone: raw.AvailabilityZone ?? null,
    tenancy: raw.InstanceTenancy ?? null,
  }),
});
