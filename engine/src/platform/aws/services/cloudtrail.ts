/** CloudTrail. */
import { defineService, read } from '../service.ts';

export const cloudtrail = defineService(() => import('@aws-sdk/client-cloudtrail'), {
  client: 'CloudTrailClient',
  endpoint: 'CLOUDTRAIL',
  // "Quotas in AWS CloudTrail": Get, Describe and List APIs 10 a second, those that change things one.
  limits: { read: { burst: 10, perSecond: 10 }, write: { burst: 1, perSecond: 1 } },
  operations: {
    DescribeTrails: read(),
    GetEventSelectors: read(),
    GetTrailStatus: read(),
    ListTags: read(),
  },
});
