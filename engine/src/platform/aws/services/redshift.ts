/** Redshift. */
import { markerPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const redshift = defineService(() => import('@aws-sdk/client-redshift'), {
  client: 'RedshiftClient',
  endpoint: 'REDSHIFT',
  limits: CAUTIOUS,
  operations: {
    DescribeClusterSubnetGroups: read({ page: markerPage('ClusterSubnetGroups') }),
    DescribeClusters: read({ page: markerPage('Clusters') }),
    DescribeLoggingStatus: read(),
  },
});
