/** SQS. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, once, read, repeatable } from '../service.ts';

/** Standard queues take a "nearly unlimited number" of these (Amazon SQS message quotas); more helps nobody here. */
const MESSAGES = { burst: 100, perSecond: 50 } as const;

export const sqs = defineService(() => import('@aws-sdk/client-sqs'), {
  client: 'SQSClient',
  endpoint: 'SQS',
  limits: CAUTIOUS,
  operations: {
    CreateQueue: repeatable,
    // The receipt names what is deleted, so a repetition finds it gone.
    DeleteMessageBatch: { ...repeatable, iam: 'sqs:DeleteMessage', limit: MESSAGES },
    GetQueueAttributes: read(),
    ListQueues: read({ page: pageOf('QueueUrls', 1000) }),
    // Whoever receives a message hides it from others for a while.
    ReceiveMessage: { ...once, limit: MESSAGES },
    SendMessage: { ...once, limit: MESSAGES },
  },
});
