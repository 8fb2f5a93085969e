/** The Resource Groups Tagging API. */
import { pageOf } from '../page-shape.ts';
import { defineService, read } from '../service.ts';

export const tag = defineService(() => import('@aws-sdk/client-resource-groups-tagging-api'), {
  client: 'ResourceGroupsTaggingAPIClient',
  endpoint: 'RESOURCE_GROUPS_TAGGING_API',
  limits: { read: { burst: 15, perSecond: 15 }, write: { burst: 5, perSecond: 5 } },
  operations: {
    GetResources: read({
      page: pageOf('ResourceTagMappingList', 100, { tokenIn: 'PaginationToken', size: 'ResourcesPerPage' }),
    }),
  },
});
