/** EC2 Auto Scaling. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const autoscaling = defineService(() => import('@aws-sdk/client-auto-scaling'), {
  client: 'AutoScalingClient',
  endpoint: 'AUTO_SCALING',
  limits: CAUTIOUS,
  operations: {
    DescribeAutoScalingGroups: read({ page: pageOf('AutoScalingGroups', 100, { size: 'MaxRecords' }) }),
  },
});
