/** EFS. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const efs = defineService(() => import('@aws-sdk/client-efs'), {
  client: 'EFSClient',
  endpoint: 'EFS',
  iamPrefix: 'elasticfilesystem',
  limits: CAUTIOUS,
  operations: {
    DescribeBackupPolicy: read(),
    DescribeFileSystems: read({
      page: pageOf('FileSystems', 100, { tokenIn: 'Marker', tokenOut: 'NextMarker', size: 'MaxItems' }),
    }),
    DescribeLifecycleConfiguration: read(),
    // A file system has one for each zone of a VPC: never more than a page.
    DescribeMountTargets: read(),
  },
});
