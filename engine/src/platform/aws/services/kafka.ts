/** Managed Streaming for Apache Kafka (MSK). */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const kafka = defineService(() => import('@aws-sdk/client-kafka'), {
  client: 'KafkaClient',
  endpoint: 'KAFKA',
  limits: CAUTIOUS,
  operations: {
    ListClustersV2: read({ page: pageOf('ClusterInfoList', 100) }),
  },
});
