/** CloudWatch. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudwatch = defineService(() => import('@aws-sdk/client-cloudwatch'), {
  client: 'CloudWatchClient',
  endpoint: 'CLOUDWATCH',
  limits: CAUTIOUS,
  operations: {
    // "CloudWatch endpoints and quotas", AWS General Reference: 50 a second. Charged by the series, see billing.
    GetMetricData: read({ page: pageOf('MetricDataResults'), limit: { burst: 50, perSecond: 50 } }),
    // The same page: nine a second.
    DescribeAlarms: read({
      page: pageOf(['MetricAlarms', 'CompositeAlarms'], 100, { size: 'MaxRecords' }),
      limit: { burst: 9, perSecond: 9 },
    }),
  },
});
