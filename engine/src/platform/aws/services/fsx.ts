/** FSx. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const fsx = defineService(() => import('@aws-sdk/client-fsx'), {
  client: 'FSxClient',
  endpoint: 'FSX',
  limits: CAUTIOUS,
  operations: {
    // AWS names no largest page; it gives fewer when asked for too many.
    DescribeFileSystems: read({ page: pageOf('FileSystems', 100) }),
  },
});
