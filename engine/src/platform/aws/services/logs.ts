/** CloudWatch Logs. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const logs = defineService(() => import('@aws-sdk/client-cloudwatch-logs'), {
  client: 'CloudWatchLogsClient',
  endpoint: 'CLOUDWATCH_LOGS',
  limits: CAUTIOUS,
  operations: {
    // "CloudWatch Logs endpoints and quotas", AWS General Reference: ten a second.
    DescribeLogGroups: read({
      page: pageOf('logGroups', 50, { tokenIn: 'nextToken', size: 'limit' }),
      limit: { burst: 10, perSecond: 10 },
    }),
  },
});
