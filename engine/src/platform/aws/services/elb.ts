/** Elastic Load Balancing of the first generation: classic load balancers. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const elb = defineService(() => import('@aws-sdk/client-elastic-load-balancing'), {
  client: 'ElasticLoadBalancingClient',
  endpoint: 'ELASTIC_LOAD_BALANCING',
  iamPrefix: 'elasticloadbalancing',
  limits: CAUTIOUS,
  operations: {
    DescribeLoadBalancerAttributes: read(),
    DescribeLoadBalancers: read({
      page: pageOf('LoadBalancerDescriptions', 400, {
        tokenIn: 'Marker',
        tokenOut: 'NextMarker',
        size: 'PageSize',
      }),
    }),
    DescribeTags: read(),
  },
});
