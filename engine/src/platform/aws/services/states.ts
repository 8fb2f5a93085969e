/** Step Functions. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const states = defineService(() => import('@aws-sdk/client-sfn'), {
  client: 'SFNClient',
  endpoint: 'SFN',
  // "Step Functions service quotas": ListStateMachines 100 and 5 a second in most regions.
  limits: { read: { burst: 100, perSecond: 5 }, write: CAUTIOUS.write },
  operations: {
    DescribeStateMachine: read({ limit: { burst: 200, perSecond: 10 } }),
    ListStateMachines: read({ page: smallPage('stateMachines', 1000) }),
  },
});
