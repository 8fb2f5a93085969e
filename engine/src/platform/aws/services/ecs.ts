/** ECS. */
import { smallPage } from '../page-shape.ts';
import { defineService, read } from '../service.ts';

export const ecs = defineService(() => import('@aws-sdk/client-ecs'), {
  client: 'ECSClient',
  endpoint: 'ECS',
  // A guess, as there are many tasks: the limiter learns what AWS bears.
  limits: { read: { burst: 50, perSecond: 20 }, write: { burst: 20, perSecond: 1 } },
  operations: {
    DescribeClusters: read(),
    DescribeServices: read({ limit: { burst: 100, perSecond: 20 } }),
    DescribeTaskDefinition: read(),
    DescribeTasks: read({ limit: { burst: 100, perSecond: 20 } }),
    ListClusters: read({ page: smallPage('clusterArns', 100) }),
    ListServices: read({ page: smallPage('serviceArns', 100), limit: { burst: 100, perSecond: 20 } }),
    ListTaskDefinitionFamilies: read({ page: smallPage('families', 100) }),
    ListTasks: read({ page: smallPage('taskArns', 100), limit: { burst: 100, perSecond: 20 } }),
  },
});
