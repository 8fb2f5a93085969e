/** Reserved cache nodes. */
import type { OutputOf } from '#platform/aws/index.ts';
import { RESERVED_COLUMNS, termColumns } from '../../reserved.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Reserved = NonNullable<OutputOf<'elasticache:DescribeReservedCacheNodes'>['ReservedCacheNodes']>[number];

export const reservedCacheNode = defineScanner({
  type: 'AWS::ElastiCache::ReservedCacheNode',
  description: 'Reserved cache nodes: those of a type that are paid for, running or not.',
  scope: 'region',
  calls: ['elasticache:DescribeReservedCacheNodes'],
  columns: RESERVED_COLUMNS,
  relations: [],
  list: (ask) =>
    ask.list('elasticache:DescribeReservedCacheNodes', {}, ({ ReservedCacheNodes }) => ReservedCacheNodes),
  toRow: (raw: Reserved) => ({
    arn: needed(raw.ReservationARN, 'AWS::ElastiCache::ReservedCacheNode', 'ReservationARN'),
    name: raw.ReservedCacheNodeId ?? null,
    tags: null,
    created_at: raw.StartTime ?? null,
    state: raw.State ?? null,
    instance_type: raw.CacheNodeType ?? null,
    instance_count: raw.CacheNodeCount ?? null,
    product: raw.ProductDescription ?? null,
    payment_option: raw.OfferingType ?? null,
    currency: null,
    ...termColumns({
      count: raw.CacheNodeCount,
      seconds: raw.Duration,
      start: raw.StartTime,
      upfront: raw.FixedPrice,
      hourly: [raw.UsagePrice, ...(raw.RecurringCharges ?? []).map((one) => one.RecurringChargeAmount)],
    }),
  }),
});
