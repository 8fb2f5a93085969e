/** CloudFront. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const cloudfront = defineService(() => import('@aws-sdk/client-cloudfront'), {
  client: 'CloudFrontClient',
  endpoint: 'CLOUDFRONT',
  limits: CAUTIOUS,
  operations: {
    GetDistributionConfig: read(),
    ListDistributions: read({
      page: pageOf('DistributionList.Items', 100, {
        tokenIn: 'Marker',
        tokenOut: 'DistributionList.NextMarker',
        size: 'MaxItems',
      }),
    }),
  },
});
