/** ElastiCache. */
import { markerPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const elasticache = defineService(() => import('@aws-sdk/client-elasticache'), {
  client: 'ElastiCacheClient',
  endpoint: 'ELASTICACHE',
  limits: CAUTIOUS,
  operations: {
    DescribeCacheClusters: read({ page: markerPage('CacheClusters') }),
    DescribeCacheSubnetGroups: read({ page: markerPage('CacheSubnetGroups') }),
    DescribeReplicationGroups: read({ page: markerPage('ReplicationGroups') }),
    DescribeReservedCacheNodes: read({ page: markerPage('ReservedCacheNodes') }),
  },
});
