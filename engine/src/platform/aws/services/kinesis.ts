/** Kinesis Data Streams. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const kinesis = defineService(() => import('@aws-sdk/client-kinesis'), {
  client: 'KinesisClient',
  endpoint: 'KINESIS',
  limits: CAUTIOUS,
  operations: {
    // Kinesis API Reference: 20 transactions a second, and five for the list.
    DescribeStreamSummary: read({ limit: { burst: 20, perSecond: 20 } }),
    ListStreams: read({
      page: pageOf(['StreamNames', 'StreamSummaries'], 10_000, { size: 'Limit' }),
      limit: { burst: 5, perSecond: 5 },
    }),
  },
});
