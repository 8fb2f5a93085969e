/** CloudWatch. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudwatch = defineService(() => import('@aws-sdk/client-cloudwatch'), {
  client: 'CloudWatchClient',
  endpoint: 'CLOUDWATCH',
  limits: CAUTIOUS,
  operations: {
    // The same page: GetMetricData 50 a second. Charged by the series, see billing.
    GetMetricData: read({ page: pageOf('MetricDataResults'), limit: { burst: 50, perSecond: 50 } }),
    DescribeAlarms: read({ page: pageOf(['MetricAlarms', 'CompositeAlarms'], 100, { size: 'MaxRecords' }) }),
  },
});
