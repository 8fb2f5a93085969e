/** Elastic Load Balancing: application, network and gateway load balancers. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

const marked = { tokenIn: 'Marker', tokenOut: 'NextMarker', size: 'PageSize' } as const;

export const elbv2 = defineService(() => import('@aws-sdk/client-elastic-load-balancing-v2'), {
  client: 'ElasticLoadBalancingV2Client',
  endpoint: 'ELASTIC_LOAD_BALANCING_V2',
  iamPrefix: 'elasticloadbalancing',
  limits: CAUTIOUS,
  operations: {
    DescribeListeners: read({ page: pageOf('Listeners', 400, marked) }),
    DescribeLoadBalancerAttributes: read(),
    DescribeLoadBalancers: read({ page: pageOf('LoadBalancers', 400, marked) }),
    DescribeTags: read(),
    DescribeTargetGroups: read({ page: pageOf('TargetGroups', 400, marked) }),
    DescribeTargetHealth: read(),
  },
});
