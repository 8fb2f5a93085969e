/** Data Firehose. */
import { CAUTIOUS, defineService, read } from '../service.ts';

export const firehose = defineService(() => import('@aws-sdk/client-firehose'), {
  client: 'FirehoseClient',
  endpoint: 'FIREHOSE',
  limits: CAUTIOUS,
  operations: {
    DescribeDeliveryStream: read(),
    // Its pages have no token: one asks for those after the last name.
    ListDeliveryStreams: read(),
  },
});
