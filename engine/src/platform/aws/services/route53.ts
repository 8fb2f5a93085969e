/** Route 53. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const route53 = defineService(() => import('@aws-sdk/client-route-53'), {
  client: 'Route53Client',
  endpoint: 'ROUTE_53',
  limits: CAUTIOUS,
  operations: {
    GetHostedZone: read(),
    ListHostedZones: read({
      page: pageOf('HostedZones', 100, { tokenIn: 'Marker', tokenOut: 'NextMarker', size: 'MaxItems' }),
    }),
    ListQueryLoggingConfigs: read({ page: pageOf('QueryLoggingConfigs', 100) }),
    // A page begins after the name, the type and the identifier of the last record, three fields and no token.
    ListResourceRecordSets: read(),
  },
});
