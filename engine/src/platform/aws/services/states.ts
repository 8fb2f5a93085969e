/** Step Functions. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const states = defineService(() => import('@aws-sdk/client-sfn'), {
  client: 'SFNClient',
  endpoint: 'SFN',
  limits: CAUTIOUS,
  operations: {
    // "Quotas related to API action throttling", Step Functions Developer Guide.
    DescribeStateMachine: read({ limit: { burst: 200, perSecond: 20 } }),
    ListStateMachines: read({
      page: smallPage('stateMachines', 1000),
      limit: { burst: 100, perSecond: 5 },
    }),
  },
});
