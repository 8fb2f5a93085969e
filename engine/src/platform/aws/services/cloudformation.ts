/** CloudFormation. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudformation = defineService(() => import('@aws-sdk/client-cloudformation'), {
  client: 'CloudFormationClient',
  endpoint: 'CLOUDFORMATION',
  limits: CAUTIOUS,
  operations: {
    DescribeStacks: read({ page: pageOf('Stacks') }),
  },
});
