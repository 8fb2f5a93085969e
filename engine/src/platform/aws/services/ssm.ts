/** Systems Manager. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const ssm = defineService(() => import('@aws-sdk/client-ssm'), {
  client: 'SSMClient',
  endpoint: 'SSM',
  limits: CAUTIOUS,
  operations: {
    DescribeParameters: read({ page: pageOf('Parameters', 50) }),
  },
});
