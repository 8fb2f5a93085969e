/** Athena. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const athena = defineService(() => import('@aws-sdk/client-athena'), {
  client: 'AthenaClient',
  endpoint: 'ATHENA',
  limits: CAUTIOUS,
  operations: {
    GetWorkGroup: read(),
    ListWorkGroups: read({ page: pageOf('WorkGroups', 50) }),
  },
});
