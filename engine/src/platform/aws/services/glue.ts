/** Glue. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const glue = defineService(() => import('@aws-sdk/client-glue'), {
  client: 'GlueClient',
  endpoint: 'GLUE',
  limits: CAUTIOUS,
  operations: {
    GetCrawlers: read({ page: pageOf('Crawlers', 1000) }),
    GetDatabases: read({ page: pageOf('DatabaseList', 100) }),
    GetJobs: read({ page: pageOf('Jobs', 1000) }),
  },
});
