/** ECS. */
import { smallPage } from '../page-shape.ts';
import { defineService, read } from '../service.ts';

const RESOURCES = { burst: 100, perSecond: 20 } as const;

export const ecs = defineService(() => import('@aws-sdk/client-ecs'), {
  client: 'ECSClient',
  endpoint: 'ECS',
  // "Request throttling for the Amazon ECS API", ECS Developer Guide: the actions of a category share a bucket.
  limits: { read: { burst: 50, perSecond: 20 }, write: { burst: 20, perSecond: 1 } },
  operations: {
    DescribeClusters: read({ shares: 'cluster reads' }),
    DescribeServices: read({ shares: 'service reads', limit: RESOURCES }),
    DescribeTaskDefinition: read({ shares: 'task definition reads' }),
    DescribeTasks: read({ shares: 'cluster resource reads', limit: RESOURCES }),
    ListClusters: read({ page: smallPage('clusterArns', 100), shares: 'cluster reads' }),
    ListServices: read({ page: smallPage('serviceArns', 100), shares: 'service reads', limit: RESOURCES }),
    ListTaskDefinitionFamilies: read({
      page: smallPage('families', 100),
      shares: 'task definition reads',
    }),
    ListTasks: read({
      page: smallPage('taskArns', 100),
      shares: 'cluster resource reads',
      limit: RESOURCES,
    }),
  },
});
