/** GuardDuty. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const guardduty = defineService(() => import('@aws-sdk/client-guardduty'), {
  client: 'GuardDutyClient',
  endpoint: 'GUARDDUTY',
  limits: CAUTIOUS,
  operations: {
    GetDetector: read(),
    ListDetectors: read({ page: pageOf('DetectorIds', 50) }),
  },
});
