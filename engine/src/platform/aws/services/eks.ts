/** EKS. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const eks = defineService(() => import('@aws-sdk/client-eks'), {
  client: 'EKSClient',
  endpoint: 'EKS',
  limits: CAUTIOUS,
  operations: {
    DescribeCluster: read(),
    DescribeNodegroup: read(),
    ListClusters: read({ page: smallPage('clusters', 100) }),
    ListNodegroups: read({ page: smallPage('nodegroups', 100) }),
  },
});
