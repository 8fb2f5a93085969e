/** KMS. */
import { pageOf } from '../page-shape.ts';
import { defineService, read } from '../service.ts';

const page = (list: string, max: number) =>
  pageOf(list, max, { tokenIn: 'Marker', tokenOut: 'NextMarker', size: 'Limit' });

export const kms = defineService(() => import('@aws-sdk/client-kms'), {
  client: 'KMSClient',
  endpoint: 'KMS',
  // "Request quotas", KMS Developer Guide: 500 a second for the lists, 1000 and 2000 for what is told of one key.
  limits: { read: { burst: 500, perSecond: 500 }, write: { burst: 5, perSecond: 5 } },
  operations: {
    DescribeKey: read(),
    GetKeyRotationStatus: read(),
    ListAliases: read({ page: page('Aliases', 100) }),
    ListKeys: read({ page: page('Keys', 1000) }),
  },
});
