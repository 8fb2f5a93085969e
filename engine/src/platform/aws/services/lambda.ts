/** Lambda. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const lambda = defineService(() => import('@aws-sdk/client-lambda'), {
  client: 'LambdaClient',
  endpoint: 'LAMBDA',
  // "Lambda quotas", Lambda Developer Guide: 15 requests a second for the remaining control plane calls.
  limits: { read: { burst: 15, perSecond: 15 }, write: CAUTIOUS.write },
  operations: {
    ListEventSourceMappings: read({
      page: pageOf('EventSourceMappings', 100, {
        tokenIn: 'Marker',
        tokenOut: 'NextMarker',
        size: 'MaxItems',
      }),
    }),
    ListFunctions: read({
      page: pageOf('Functions', 50, { tokenIn: 'Marker', tokenOut: 'NextMarker', size: 'MaxItems' }),
    }),
  },
});
