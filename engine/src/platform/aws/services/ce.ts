/** Cost Explorer: every page of every answer costs a cent. */
import { pageOf } from '../page-shape.ts';
import { defineService, read } from '../service.ts';

export const ce = defineService(() => import('@aws-sdk/client-cost-explorer'), {
  client: 'CostExplorerClient',
  endpoint: 'COST_EXPLORER',
  limits: { read: { burst: 5, perSecond: 5 }, write: { burst: 1, perSecond: 1 } },
  operations: {
    GetCostAndUsage: read({ page: pageOf('ResultsByTime', undefined, { tokenIn: 'NextPageToken' }) }),
  },
});
