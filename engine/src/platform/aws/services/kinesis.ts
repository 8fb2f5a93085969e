/** Kinesis Data Streams. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const kinesis = defineService(() => import('@aws-sdk/client-kinesis'), {
  client: 'KinesisClient',
  endpoint: 'KINESIS',
  limits: CAUTIOUS,
  operations: {
    DescribeStreamSummary: read({ limit: { burst: 20, perSecond: 20 } }),
    ListStreams: read({ page: pageOf(['StreamNames', 'StreamSummaries'], 10_000, { size: 'Limit' }) }),
  },
});
