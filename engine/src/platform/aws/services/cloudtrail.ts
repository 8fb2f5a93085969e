/** CloudTrail. */
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudtrail = defineService(() => import('@aws-sdk/client-cloudtrail'), {
  client: 'CloudTrailClient',
  endpoint: 'CLOUDTRAIL',
  limits: CAUTIOUS,
  operations: {
    DescribeTrails: read(),
    GetEventSelectors: read(),
    GetTrailStatus: read(),
    ListTags: read(),
  },
});
