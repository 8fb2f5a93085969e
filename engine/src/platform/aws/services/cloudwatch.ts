/** CloudWatch. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudwatch = defineService(() => import('@aws-sdk/client-cloudwatch'), {
  client: 'CloudWatchClient',
  endpoint: 'CLOUDWATCH',
  limits: CAUTIOUS,
  operations: {
    DescribeAlarms: read({ page: pageOf(['MetricAlarms', 'CompositeAlarms'], 100, { size: 'MaxRecords' }) }),
  },
});
