/** Step Functions. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const states = defineService(() => import('@aws-sdk/client-sfn'), {
  client: 'SFNClient',
  endpoint: 'SFN',
  limits: CAUTIOUS,
  operations: {
    DescribeStateMachine: read({ limit: { burst: 200, perSecond: 10 } }),
    ListStateMachines: read({ page: smallPage('stateMachines', 1000) }),
  },
});
