/** Reserved database instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean } from '#platform/lake/index.ts';
import { RESERVED_COLUMNS, termColumns } from '../../reserved.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Reserved = NonNullable<OutputOf<'rds:DescribeReservedDBInstances'>['ReservedDBInstances']>[number];

export const reservedDbInstance = defineScanner({
  type: 'AWS::RDS::ReservedDBInstance',
  description: 'Reserved database instances: those of a class that are paid for, running or not.',
  scope: 'region',
  calls: ['rds:DescribeReservedDBInstances'],
  columns: {
    ...RESERVED_COLUMNS,
    multi_az: boolean('Whether it is for instances with a standby.', 'nullable'),
  },
  relations: [],
  list: (ask) =>
    ask.list('rds:DescribeReservedDBInstances', {}, ({ ReservedDBInstances }) => ReservedDBInstances),
  toRow: (raw: Reserved) => ({
    arn: needed(raw.ReservedDBInstanceArn, 'AWS::RDS::ReservedDBInstance', 'ReservedDBInstanceArn'),
    name: raw.ReservedDBInstanceId ?? null,
    tags: null,
    created_at: raw.StartTime ?? null,
    state: raw.State ?? null,
    instance_type: raw.DBInstanceClass ?? null,
    instance_count: raw.DBInstanceCount ?? null,
    product: raw.ProductDescription ?? null,
    payment_option: raw.OfferingType ?? null,
    currency: raw.CurrencyCode ?? null,
    ...termColumns({
      count: raw.DBInstanceCount,
      seconds: raw.Duration,
      start: raw.StartTime,
      upfront: raw.FixedPrice,
      hourly: [raw.UsagePrice, ...(raw.RecurringCharges ?? []).map((one) => one.RecurringChargeAmount)],
    }),
    multi_az: raw.MultiAZ ?? null,
  }),
});
