/** SQS. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const sqs = defineService(() => import('@aws-sdk/client-sqs'), {
  client: 'SQSClient',
  endpoint: 'SQS',
  limits: CAUTIOUS,
  operations: {
    GetQueueAttributes: read(),
    ListQueues: read({ page: pageOf('QueueUrls', 1000) }),
  },
});
