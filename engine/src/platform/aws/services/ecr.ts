/** ECR. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const ecr = defineService(() => import('@aws-sdk/client-ecr'), {
  client: 'ECRClient',
  endpoint: 'ECR',
  limits: CAUTIOUS,
  operations: {
    DescribeRepositories: read({ page: smallPage('repositories', 1000) }),
    GetLifecyclePolicy: read(),
    ListTagsForResource: read(),
  },
});
