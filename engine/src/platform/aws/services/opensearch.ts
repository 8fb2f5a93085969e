/** OpenSearch Service. */
import { CAUTIOUS, defineService, read } from '../service.ts';

export const opensearch = defineService(() => import('@aws-sdk/client-opensearch'), {
  client: 'OpenSearchClient',
  endpoint: 'OPENSEARCH',
  // IAM kept the name of the days of Elasticsearch.
  iamPrefix: 'es',
  limits: CAUTIOUS,
  operations: {
    DescribeDomains: read(),
    ListDomainNames: read(),
    ListTags: read(),
  },
});
